import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite("What to change after a bad clip")
struct TroubleTests {
    @Test(
        "Plain words find their trouble",
        arguments: [
            ("static output", "static"), ("nothing moves", "static"), ("The face melts!", "warping"),
            ("warping", "warping"),
            ("it ignored my prompt", "ignored-prompt"), ("wrong crop", "wrong-crop"), ("stretched", "wrong-crop"),
            ("flicker", "flicker"), ("flickr", "flicker"), ("identity drift", "drift"),
            ("becomes another person", "drift"),
            ("the motion is cut off early", "cut-off"), ("the camera zooms", "camera"),
        ])
    func finds(_ problem: String, _ code: String) { #expect(TroubleTable.find(problem)?.code == code) }

    @Test("Words about nothing find nothing", arguments: ["", "zzzz", "!!!", "the"])
    func nothing(_ problem: String) { #expect(TroubleTable.find(problem) == nil) }

    @Test func `Each says what to change, and blames rules that exist`() {
        #expect(Set(TroubleTable.all.map(\.code)).count == TroubleTable.all.count)
        for trouble in TroubleTable.all {
            #expect(!trouble.changes.isEmpty)
            #expect(Set(trouble.rules).isSubset(of: RuleRegistry.names), "\(trouble.code)")
        }
        #expect(
            Set(["static", "warping", "ignored-prompt", "wrong-crop", "flicker", "drift"]).isSubset(
                of: TroubleTable.all.map(\.code)))
    }
}
