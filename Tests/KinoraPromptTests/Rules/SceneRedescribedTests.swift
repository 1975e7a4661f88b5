import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct SceneRedescribedTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "a [[beautiful]] woman with long blonde hair",
            "[[portrait of]] a knight, 8k, masterpiece",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: SceneRedescribed.self, .warning) }

    @Test(
        "Only notes what may do",
        arguments: [
            "she is [[wearing]] a red dress, hair drifting",
            "[[sitting on]] a bench, leaves falling",
        ])
    func doubtful(_ text: String) { Marked(text).isFound(by: SceneRedescribed.self, .note) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "relaxed sitting pose, static camera",
            "cinematic, golden hour, hair drifting",
            "loop earrings swaying",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: SceneRedescribed.self) }

    @Test func `Words about quality can go, words about looks are for a person`() {
        let findings = Marked("hair drifting, blue eyes, masterpiece, 8k").findings(SceneRedescribed.self)
        #expect(
            Linter.mend(MotionPrompt("hair drifting, blue eyes, masterpiece, 8k"), findings).prompt.text
                == "hair drifting, blue eyes")
    }
}
