import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct NegativeWordsTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "barefoot, [[no shoes]]",
            "smiling [[without moving her head]]",
            "hair swaying, [[the camera does not move]]",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: NegativeWords.self, .warning) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "no longer still, hair drifting",
            "hair drifting, static camera",
            "notes drifting",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: NegativeWords.self) }

    @Test(
        "What should not be goes to what to avoid",
        arguments: [
            ("hair drifting, no shoes", "hair drifting", "shoes"),
            ("no people, hair drifting", "hair drifting", "people"),
            ("she smiles without moving her head", "she smiles", "moving her head"),
            ("hair drifting, no camera movement", "hair drifting, static camera", ""),
            ("hair drifting, static camera, no camera movement", "hair drifting, static camera", ""),
            ("the camera does not move, hair drifting", "static camera, hair drifting", ""),
            ("no shoes", "no shoes", ""),
        ])
    func fix(_ text: String, _ fixed: String, _ avoid: String) {
        let findings = Marked(text).findings(NegativeWords.self)
        #expect(Linter.mend(MotionPrompt(text), findings).prompt == MotionPrompt(fixed, avoid: avoid))
    }
}
