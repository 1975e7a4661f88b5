import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct LoopInWordsTests {
    @Test(
        "Speaks where it matters",
        arguments: [
            "fog drifting, [[seamless loop]]"
        ])
    func matters(_ text: String) {
        Marked(text).isFound(by: LoopInWords.self, .warning, PromptCircumstances(traits: ModelTraits(loops: false)))
    }

    @Test func `Elsewhere it does not matter`() { Marked("fog drifting").isLeft(by: LoopInWords.self) }

    @Test func `Where loops are an option, the option is named`() {
        Marked("fog drifting, [[loop]]").isFound(by: LoopInWords.self, .note)
        Marked("fog drifting, loop").isLeft(by: LoopInWords.self, PromptCircumstances(loop: true))
        Marked("loop earrings swaying").isLeft(by: LoopInWords.self)
    }
}
