import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct TooManyMotionsTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "he nods, winks, bows and [[shrugs]]",
            "she turns, then smiles, then [[looks]] down",
            "zoom in, pan left, [[tilt up]], leaves falling",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: TooManyMotions.self, .warning) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "breathing, blinking, swaying, twitching",
            "she turns her head and smiles",
            "slow push in, pan left",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: TooManyMotions.self) }

    @Test func `A longer clip has time for more`() {
        let prompt = Marked("she turns, then smiles, then looks down")
        prompt.isLeft(by: TooManyMotions.self, PromptCircumstances(seconds: 8))
        Marked("she turns and [[smiles]]").isFound(by: TooManyMotions.self, .warning, PromptCircumstances(seconds: 1))
    }
}
