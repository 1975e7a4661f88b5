import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct PromptRequiredTests {
    @Test(
        "Speaks where it matters",
        arguments: [
            "",
            " \n ",
        ])
    func matters(_ text: String) {
        Marked(text).isFound(
            by: PromptRequired.self, .error, PromptCircumstances(traits: ModelTraits(needsPrompt: true)))
    }

    @Test func `Elsewhere it does not matter`() { Marked("").isLeft(by: PromptRequired.self) }
}
