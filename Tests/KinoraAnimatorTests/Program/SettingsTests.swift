import KinoraCore
import Testing

@testable import KinoraAnimator

@Suite struct SettingsTests {
    private func plan(_ prompt: String, _ settings: [String: String]) throws -> MotionPlan {
        try ProgramCompiler.compile(.of(prompt, face: 0.9, settings: settings))
    }

    @Test func `factors multiply what words decided`() throws {
        let plan = try plan(
            "gentle wind in hair, slow push in", ["amount": "0.5", "wind.strength": "2", "speed": "1.5"])
        #expect(plan.written == "camera.push*0.3@1.5 wind.hair*0.6@1.5")
    }

    @Test func `parameters go to the motions that read them`() throws {
        let plan = try plan(
            "push in, pan left, head turns, wind in hair",
            [
                "camera.zoom": "0.2", "camera.travel": "0.1", "camera.degrees": "90", "head.degrees": "4",
                "wind.degrees": "45",
            ])
        func parameters(_ name: String) -> [String: Double]? { plan.ops.first { $0.name == name }?.parameters }
        #expect(parameters("camera.push") == ["zoom": 0.2])
        #expect(parameters("camera.track") == ["travel": 0.1, "degrees": 90])
        #expect(parameters("head.turn") == ["degrees": 4])
        #expect(parameters("wind.hair") == ["degrees": 45])
    }

    @Test func `one coordinate of the focus leaves the other in the middle`() throws {
        #expect(try plan("push in", ["focus.x": "0.25"]).focus == MotionProgram.Focus(x: 0.25, y: 0.5))
        #expect(try plan("push in", [:]).focus == nil)
    }

    @Test func `a setting that nothing reads is told`() throws {
        let told = try plan("static camera, wind in hair", ["camera.zoom": "0.2"]).degraded.last
        #expect(told?.phrase == "camera.zoom=0.2")
        #expect(told?.reason == "no motion of this clip reads this setting")
    }

    @Test(
        "a wrong setting says what would be right",
        arguments: [
            ("camera.zom", "0.1", "there is no setting “camera.zom”; did you mean camera.zoom?"),
            ("camera.zoom", "0.6", "camera.zoom cannot be “0.6”; give a number from 0 to 0.5"),
            ("head.degrees", "nan", "head.degrees cannot be “nan”; give a number from 0 to 4"),
            ("speed", "0x1p0", "speed cannot be “0x1p0”; give a number from 0.25 to 4"),
            ("amount", "", "amount cannot be “”; give a number from 0 to 2"),
            ("amount", "1e999", "amount cannot be “1e999”; give a number from 0 to 2"),
        ])
    func wrong(_ key: String, _ value: String, _ message: String) throws {
        let error = try #require(throws: KinoraError.self) { try plan("push in", [key: value]) }
        #expect(error.code == .usage)
        #expect(error.description == message)
    }

    @Test func `a setting far from all others lists them`() throws {
        let error = try #require(throws: KinoraError.self) { try plan("", ["qwertyuiop": "1"]) }
        #expect(error.hint?.contains("wind.strength, wind.speed") == true)
    }

    @Test func `both ends of each range are taken`() throws {
        for setting in Setting.all {
            for value in [setting.range.lowerBound, setting.range.upperBound] {
                _ = try plan("push in, pan left, head turns, wind", [setting.key: "\(value)"])
            }
        }
    }
}
