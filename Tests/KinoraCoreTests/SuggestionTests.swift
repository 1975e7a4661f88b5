import Testing

@testable import KinoraCore

@Suite("Guessing what somebody meant to type")
struct SuggestionTests {
    private let known = ["faces", "media", "video", "providers"]

    @Test(
        "A slip of the finger is understood",
        arguments: [
            ("medai", "media"), ("Faces", "faces"), ("provider", "providers"), ("vdieo", "video"), ("face", "faces"),
        ])
    func slip(_ typed: String, _ meant: String) {
        #expect(Suggestion.nearest(to: typed, among: known) == meant)
    }

    @Test("Another word is not", arguments: ["theme", "x", "", "mediation"])
    func other(_ typed: String) {
        #expect(Suggestion.nearest(to: typed, among: known) == nil)
    }

    @Test(
        "Distance counts letters",
        arguments: [("", "", 0), ("a", "", 1), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ca", "abc", 3)])
    func distance(_ first: String, _ second: String, _ letters: Int) {
        #expect(Suggestion.distance(first, second) == letters)
        #expect(Suggestion.distance(second, first) == letters)
    }
}
