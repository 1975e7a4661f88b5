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
            "a door [[appears]]",
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
            "push in and pull out",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: ObjectChange.self) }
}
