import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct CameraMissingTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "she [[waves]] hello",
            "[[dancing]] happily",
            "he [[picks up]] a cup",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: CameraMissing.self, .warning) }

    @Test(
        "Only notes what may do",
        arguments: [
            "hair blowing in the wind",
            "she gently waves to the camera",
            "she is turning toward the camera, hair drifting in the wind",
            "barefoot",
        ])
    func doubtful(_ text: String) { Marked(text).isFound(by: CameraMissing.self, .note) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "waving hand gently toward camera, static camera",
            "she waves, the camera follows",
            "hair drifting, slow push in",
            "the camera is unusually low",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: CameraMissing.self) }
}
