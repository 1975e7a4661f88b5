import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct UnknownLanguageTests {
    private static let foreign = [
        "[[Une brise légère agite ses cheveux]]", "[[הרוח נושבת בשיערה]]", "[[شعرها يتمايل]]", "[[彼女の髪が揺れている]]",
        "[[wiatr porusza jej włosami]]", "[[haar haren bewegen zachtjes]]",
    ]

    @Test("Other languages are noted", arguments: foreign)
    func wrong(_ text: String) { Marked(text).isFound(by: UnknownLanguage.self, .note) }

    @Test("Nothing else is said of what cannot be read", arguments: foreign)
    func silent(_ text: String) {
        #expect(Linter().findings(in: Marked(text).prompt).map(\.rule) == [UnknownLanguage.name])
    }

    @Test(
        "English is read, with a foreign name in it too",
        arguments: ["naïve smile, hair drifting", "barefoot", "fjord"])
    func right(_ text: String) { Marked(text).isLeft(by: UnknownLanguage.self) }
}
