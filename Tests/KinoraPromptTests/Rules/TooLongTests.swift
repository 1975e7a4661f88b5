import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct TooLongTests {
    private func words(_ count: Int) -> Marked {
        Marked(Array(repeating: "drifting", count: count).joined(separator: " "))
    }

    @Test func `The more words, the worse`() {
        words(45).isLeft(by: TooLong.self)
        words(46).isFound(by: TooLong.self, .note)
        words(60).isFound(by: TooLong.self, .note)
        words(61).isFound(by: TooLong.self, .warning)
    }

    @Test func `Three sentences will do, stops without words are none`() {
        Marked("hair drifting. leaves falling. static camera...").isLeft(by: TooLong.self)
        Marked("[[hair drifting. leaves falling. fog rising. static camera]]").isFound(by: TooLong.self, .note)
    }

    @Test func `What the model takes is the end`() {
        let short = PromptCircumstances(traits: ModelTraits(longestPrompt: 20))
        Marked("hair drifting softly").isLeft(by: TooLong.self, short)
        Marked("hair drifting softly!").isFound(by: TooLong.self, .error, short)
    }

    @Test func `No engine takes ten thousand characters, the one that is built in neither`() {
        let text = Marked(String(repeating: "x ", count: 5001))
        text.isFound(by: TooLong.self, .error)
        text.isFound(by: TooLong.self, .error, PromptCircumstances(traits: .embedded))
        words(100).isLeft(by: TooLong.self, PromptCircumstances(traits: .embedded))
    }
}
