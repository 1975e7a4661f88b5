import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct PromptUnreadTests {
    @Test(
        "Speaks where it matters",
        arguments: [
            "[[hair drifting]]"
        ])
    func matters(_ text: String) {
        Marked(text).isFound(
            by: PromptUnread.self, .warning, PromptCircumstances(traits: ModelTraits(readsPrompt: false)))
    }

    @Test func `Elsewhere it does not matter`() { Marked("hair drifting").isLeft(by: PromptUnread.self) }

    @Test func `It says nothing else of the words`() {
        let circumstances = PromptCircumstances(traits: ModelTraits(readsPrompt: false))
        #expect(
            Linter().findings(in: MotionPrompt("dancing happily"), circumstances).map(\.rule) == [PromptUnread.name])
        #expect(Linter().findings(in: MotionPrompt(), circumstances).isEmpty)
    }
}
