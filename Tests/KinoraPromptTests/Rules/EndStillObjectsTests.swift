import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct EndStillObjectsTests {
    @Test(
        "Speaks where it matters",
        arguments: [
            "[[taking off]] the hat",
            "she [[grabs]] the cup",
        ])
    func matters(_ text: String) {
        Marked(text).isFound(by: EndStillObjects.self, .warning, PromptCircumstances(hasEndStill: true))
    }

    @Test func `Elsewhere it does not matter`() { Marked("taking off the hat").isLeft(by: EndStillObjects.self) }

    @Test func `A pose or an expression may change between two stills`() {
        let circumstances = PromptCircumstances(hasEndStill: true)
        Marked("her expression is changing to a smile").isLeft(by: EndStillObjects.self, circumstances)
        Marked("taking off the hat").isLeft(by: ObjectChange.self, circumstances)
    }
}
