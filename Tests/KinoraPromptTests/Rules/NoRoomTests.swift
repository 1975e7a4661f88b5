import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct NoRoomTests {
    @Test(
        "Speaks where it matters",
        arguments: [
            "he is leaning [[to the left]]",
            "the balloon is [[rising]]",
        ])
    func matters(_ text: String) {
        Marked(text).isFound(by: NoRoom.self, .warning, PromptCircumstances(room: .init(left: 0.05, up: 0)))
    }

    @Test func `Elsewhere it does not matter`() { Marked("he is leaning to the left").isLeft(by: NoRoom.self) }

    @Test func `A camera needs no room, and other sides may be tight`() {
        let circumstances = PromptCircumstances(room: .init(left: 0.05, up: 0))
        Marked("slow pan to the left").isLeft(by: NoRoom.self, circumstances)
        Marked("he is leaning to the right").isLeft(by: NoRoom.self, circumstances)
    }
}
