import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct PromptOptimizerTests {
    @Test(
        "Speaks where it matters",
        arguments: [
            "hair drifting, static camera"
        ])
    func matters(_ text: String) {
        Marked(text).isFound(
            by: PromptOptimizer.self, .note, PromptCircumstances(traits: ModelTraits(rewritesPrompt: true)))
    }

    @Test func `Elsewhere it does not matter`() { Marked("hair drifting").isLeft(by: PromptOptimizer.self) }
}
