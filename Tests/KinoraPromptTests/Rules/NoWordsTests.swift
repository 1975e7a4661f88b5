import Testing

@testable import KinoraPrompt

@Suite struct NoWordsTests {
    @Test("Signs and pictures are no words", arguments: ["[[🌊🌊 🌅]]", "[[!!! ???]]", "[[👩‍🚀]]"])
    func wrong(_ text: String) { Marked(text).isFound(by: NoWords.self) }

    @Test("One word is enough, and nothing at all is another matter", arguments: ["🌊 waves", "风", "", "  "])
    func right(_ text: String) { Marked(text).isLeft(by: NoWords.self) }
}
