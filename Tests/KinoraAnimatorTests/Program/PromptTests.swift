import KinoraCore
import Testing

@testable import KinoraAnimator

@Suite struct PromptTests {
    @Test("a published prompt is read sensibly", arguments: PromptRow.published)
    func published(_ row: PromptRow) throws { try check(row) }

    @Test("a tricky prompt is read sensibly", arguments: PromptRow.tricky)
    func tricky(_ row: PromptRow) throws { try check(row) }

    @Test("light and weather are told from scenery", arguments: PromptRow.weather)
    func weather(_ row: PromptRow) throws { try check(row) }

    private func check(_ row: PromptRow) throws {
        let plan = try ProgramCompiler.compile(.of(row.prompt, avoid: row.avoid, face: row.face ? 0.9 : nil))
        #expect(plan.written == row.ops)
        #expect(plan.degraded.map(\.phrase) == row.told)
    }

    @Test func `an empty prompt moves what surely lives`() throws {
        #expect(try ProgramCompiler.compile(.of("")).written == "camera.push")
        #expect(
            try ProgramCompiler.compile(.of(" \n ", face: 0.8)).written
                == "camera.push body.breath body.sway head.turn")
        #expect(try ProgramCompiler.compile(.of("", vegetation: 0.8)).written == "camera.push wind.foliage*0.6")
        let unsure = try ProgramCompiler.compile(.of("", face: 0.79, vegetation: 0.79))
        #expect(unsure.written == "camera.push")
        #expect(unsure.degraded.isEmpty)
    }

    @Test func `wind on one thing reaches leaves that are surely there`() throws {
        let plan = try ProgramCompiler.compile(.of("wind in her hair, static camera", face: 0.9, vegetation: 0.9))
        #expect(plan.written == "camera.static wind.foliage*0.6 wind.hair")
    }

    @Test func `the face decides what its motions may do`() throws {
        func plan(_ confidence: Double?) throws -> MotionPlan {
            try ProgramCompiler.compile(.of("static camera, breathing", face: confidence))
        }
        #expect(try plan(0.8).written == "camera.static body.breath body.sway")
        #expect(try plan(0.8).degraded.isEmpty)
        #expect(try plan(0.5).written == "camera.static body.breath*0.5 body.sway*0.5")
        #expect(try plan(0.5).degraded.first?.reason == "a face was found, but only with confidence 0.5")
        #expect(try plan(0.49).written == "camera.static")
        #expect(
            try plan(0.49).degraded.first?.reason
                == "a face was found only with confidence 0.49, and this motion needs 0.5")
        #expect(try plan(nil).degraded.first?.reason == "no face was found, and this motion starts from one")
        #expect(try plan(nil).degraded.last?.reason.contains("stands still") == true)
    }

    @Test func `what is done instead is what runs`() throws {
        let moving = try ProgramCompiler.compile(.of("she walks away", face: 0.9)).degraded.first
        #expect(moving?.substitute == "breathing, a light sway and a slow push")
        let held = try ProgramCompiler.compile(.of("she walks away, static camera")).degraded.first
        #expect(held?.substitute == nil)
        #expect(held?.reason.contains("an engine that generates frames can do it") == true)
        let orbit = try ProgramCompiler.compile(.of("orbit around the vase")).degraded.first
        #expect(orbit?.substitute == "a slide without depth")
    }

    @Test func `phrases are given back as they were written`() throws {
        let plan = try ProgramCompiler.compile(
            .of("STATIC   Camera; the Dress’s hem fluttering,\nSHE’S Smiling", face: 0.9))
        #expect(plan.ops.map(\.phrase) == ["STATIC Camera", "Dress’s hem fluttering", nil, nil])
        #expect(plan.degraded.map(\.phrase) == ["SHE’S Smiling"])
    }
}
