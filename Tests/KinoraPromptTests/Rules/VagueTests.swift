import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct VagueTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "The woman [[moves]]",
            "[[animate]] this photo",
            "[[natural movement]]",
            "the scene [[comes to life]], static camera",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: Vague.self, .warning) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "Hair gently moving",
            "gentle breeze moves her hair",
            "she moves her hand",
            "sparks are rising, natural movement",
            "subtle body sway, minimal movement",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: Vague.self) }
}
