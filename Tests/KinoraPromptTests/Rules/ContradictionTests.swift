import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct ContradictionTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "static camera, slow [[zoom in]]",
            "pan left, [[pan right]]",
            "fast [[slow motion]]",
            "frozen, she [[waves]]",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: Contradiction.self, .warning) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "static camera, hair drifting",
            "push in, hair falling to the left",
            "frozen lake, mist drifting",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: Contradiction.self) }

    @Test func `What is asked may not be avoided`() {
        Marked("hair in the [[wind]]", avoid: "blur, wind").isFound(by: Contradiction.self)
        Marked("hair in the wind", avoid: "static, frozen, blur").isLeft(by: Contradiction.self)
    }
}
