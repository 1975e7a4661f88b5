import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct TooShortTests {
    @Test(
        "Speaks where it matters",
        arguments: [
            "she is [[standing up]]",
            "slowly [[turning around]]",
        ])
    func matters(_ text: String) { Marked(text).isFound(by: TooShort.self, .warning, PromptCircumstances(seconds: 2)) }

    @Test func `Elsewhere it does not matter`() { Marked("she is standing up").isLeft(by: TooShort.self) }

    @Test func `What is quick or never ends fits`() {
        Marked("she is blinking slowly, hair drifting").isLeft(by: TooShort.self, PromptCircumstances(seconds: 1))
    }
}
