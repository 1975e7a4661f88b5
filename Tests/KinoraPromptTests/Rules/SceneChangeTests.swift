import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct SceneChangeTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "the scene [[fades to]] night",
            "[[cut to]] a street",
            "[[day turns to night]]",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: SceneChange.self, .warning) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "the light fades slowly",
            "hair cut short, wind blowing",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: SceneChange.self) }
}
