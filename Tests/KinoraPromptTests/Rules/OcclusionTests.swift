import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct OcclusionTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "a bird is [[gliding behind]] the tower",
            "the train is [[passing behind]] trees",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: Occlusion.self, .warning) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "hair is drifting behind her",
            "the curtains behind her sway",
            "she tucks her hair behind her ear",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: Occlusion.self) }
}
