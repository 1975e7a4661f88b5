import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct ControlCharactersTests {
    @Test(
        "Signs that nobody sees are marked, and taken out by the fix",
        arguments: [
            "hair\u{7}", "\u{1b}[31mhair", "wind \u{202e}riah", "a\u{0}b", "\u{feff}hair", "x\u{85}y", "a\u{2066}b",
        ])
    func wrong(_ text: String) {
        let findings = Marked(text).findings(ControlCharacters.self)
        #expect(findings.map(\.severity) == [.warning])
        let mended = Linter.mend(MotionPrompt(text), findings).prompt.text
        #expect(Marked(mended).findings(ControlCharacters.self).isEmpty)
        #expect(
            mended.unicodeScalars.filter(\.properties.isAlphabetic)
                == text.unicodeScalars.filter(\.properties.isAlphabetic))
    }

    @Test(
        "Line ends, joiners and right-to-left letters are text",
        arguments: ["a\nb\tc\r\n", "👩‍🚀 waves", "שלום, \u{200f}hair"])
    func right(_ text: String) { Marked(text).isLeft(by: ControlCharacters.self) }

    @Test func `It matters to the engine that is built in too`() {
        Marked("hair\u{7}").isFound(by: ControlCharacters.self, .warning, PromptCircumstances(traits: .embedded))
    }
}
