import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct AvoidUnreadTests {
    @Test func `Speaks where the words would be dropped, and only then`() {
        let deaf = PromptCircumstances(traits: ModelTraits(readsAvoid: false))
        Marked("hair drifting", avoid: "blur").isFound(by: AvoidUnread.self, .note, deaf)
        Marked("hair drifting").isLeft(by: AvoidUnread.self, deaf)
        Marked("hair drifting", avoid: "blur").isLeft(by: AvoidUnread.self)
    }
}
