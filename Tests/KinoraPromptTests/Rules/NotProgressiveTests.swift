import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct NotProgressiveTests {
    @Test(
        "Only notes what may do",
        arguments: [
            "she [[turns]] her head",
            "clouds [[drift]] slowly",
            "the camera [[slowly pans]] right",
            "snow [[fell]] softly",
        ])
    func doubtful(_ text: String) { Marked(text).isFound(by: NotProgressive.self, .note) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "she is turning her head",
            "hair drifting, slow push in",
            "ocean waves rolling in",
            "slow ripples, a gentle turn",
            "windblown hair",
            "a smile",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: NotProgressive.self) }

    @Test(
        "The verbs are told anew",
        arguments: [
            ("she turns her head", "she is turning her head"),
            ("she slowly turns and smiles", "she is slowly turning and smiling"),
            ("clouds drift slowly", "clouds are drifting slowly"),
            ("the camera pans right", "the camera is panning right"),
            ("snow fell", "snow fell"),
        ])
    func fix(_ text: String, _ fixed: String) {
        let findings = Marked(text).findings(NotProgressive.self)
        #expect(Linter.mend(MotionPrompt(text), findings).prompt.text == fixed)
    }
}
