import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct StateNotMotionTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "[[barefoot, no shoes]]",
            "[[a woman in the snow]]",
            "[[static camera]]",
            "[[wearing sunglasses]]",
            "[[looking at the camera]]",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: StateNotMotion.self, .warning) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "wiggling toes playfully",
            "smoke, water, fire",
            "slow push in",
            "pistons pumping",
            "wind through hair",
            "the woman moves",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: StateNotMotion.self) }
}
