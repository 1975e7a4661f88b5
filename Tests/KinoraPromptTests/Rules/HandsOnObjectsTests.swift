import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct HandsOnObjectsTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "she is [[playing the violin]]",
            "he is [[typing]]",
            "[[running her fingers]] through her hair",
            "she [[pours]] wine",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: HandsOnObjects.self, .warning) }

    @Test(
        "Only notes what may do",
        arguments: [
            "[[holding]] a rose, petals trembling"
        ])
    func doubtful(_ text: String) { Marked(text).isFound(by: HandsOnObjects.self, .note) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "coffee is pouring into a cup",
            "light catching her eyes",
            "she holds still",
            "locked-off shot",
            "waves touching the sand",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: HandsOnObjects.self) }
}
