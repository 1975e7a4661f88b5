import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct ActionTooLargeTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "[[dancing]] happily",
            "she [[quickly]] turns her head",
            "[[walking across]] the room",
            "she is slowly [[turning around]]",
            "[[whip pan]] to the right",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: ActionTooLarge.self, .warning) }

    @Test(
        "Only notes what may do",
        arguments: [
            "gently [[dancing]] in place"
        ])
    func doubtful(_ text: String) { Marked(text).isFound(by: ActionTooLarge.self, .note) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "flames are dancing",
            "dancing light on water",
            "the river runs fast",
            "subtle body sway, minimal movement",
            "sand is running through the hourglass",
            "slow walking",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: ActionTooLarge.self) }
}
