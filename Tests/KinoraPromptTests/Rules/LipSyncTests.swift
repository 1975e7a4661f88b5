import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct LipSyncTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "he is [[saying]] \"welcome home\"",
            "[[lip sync]] to the song",
            "a [[conversation]] by the fire",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: LipSync.self, .warning) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "birds singing in the trees",
            "her lips part slightly",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: LipSync.self) }

    @Test func `A model that speaks may talk`() {
        let circumstances = PromptCircumstances(traits: ModelTraits(speaks: true))
        Marked("he is talking").isLeft(by: LipSync.self, circumstances)
    }
}
