import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct MechanicalTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "the [[gears]] are turning",
            "[[pistons]] pumping",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: Mechanical.self, .warning) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "steam is rising from the engine",
            "a robot arm at rest, dust drifting",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: Mechanical.self) }
}
