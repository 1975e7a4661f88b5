import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct ObjectChangeTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "[[removing]] her shoes",
            "she is [[taking her glasses off]]",
            "he [[opens the door]]",
            "the [[page is turning]]",
            "the statue is [[turning into a]] bird",
            "a door [[appears]]", "the [[vase is breaking]]",
            "[[undressing]] slowly",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: ObjectChange.self, .warning) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "her eyes are slowly opening",
            "petals opening",
            "an open coat, hair drifting",
            "closed eyes, breathing",
            "a broken window, rain falling",
            "push in and pull out", "waves breaking softly on the rocks",
            "she puts her hand on her cheek",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: ObjectChange.self) }
}
