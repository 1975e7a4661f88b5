import KinoraCore
import Testing

@testable import KinoraAnimator

@Suite struct ProgramFileTests {
    private var program: MotionProgram {
        MotionProgram(
            still: MotionProgram.StillIdentity(fingerprint: "ab/cd", width: 1920, height: 1200),
            crop: Box(x: 0.1, y: 60, width: 1919.9, height: 1080), focus: MotionProgram.Focus(x: 1.0 / 3, y: 0.4),
            output: MotionProgram.Output(width: 1280, height: 720, fps: 24, frames: 120), seed: 9_007_199_254_740_991,
            loop: true,
            prompt: "“wind” \\ in\nher hair 🌬",
            regions: [
                Region(
                    label: "face", box: Box(x: 1, y: 2, width: 3, height: 4), confidence: 0.1 + 0.2, source: .auto)
            ],
            ops: [
                Op(name: "camera.push", amplitude: 0.6 * 0.6),
                Op(
                    name: "wind.hair", phrase: "wind in\nher hair", speed: 1.5,
                    parameters: ["degrees": -12.345678901234567]),
            ],
            degraded: [Degradation(phrase: "hair", reason: "not outlined", substitute: nil)])
    }

    private func text(_ program: MotionProgram) throws -> String {
        String(decoding: try ProgramFile.write(program), as: UTF8.self)
    }

    private func read(_ text: String) throws -> MotionProgram { try ProgramFile.read(Array(text.utf8)) }

    @Test func `what was written is read back to the last bit`() throws {
        let bytes = try ProgramFile.write(program)
        #expect(try ProgramFile.read(bytes) == program)
        #expect(try ProgramFile.write(try ProgramFile.read(bytes)) == bytes)
    }

    @Test func `keys are sorted and slashes are left alone`() throws {
        let text = try text(program)
        let keys = ["\"crop\"", "\"degraded\"", "\"focus\"", "\"loop\"", "\"ops\"", "\"output\"", "\"version\""]
        let places = keys.compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places.count == keys.count && places == places.sorted())
        #expect(text.contains("ab/cd"))
        #expect(text.hasSuffix("}\n"))
    }

    @Test(
        "a value out of place is named",
        arguments: [
            ("\"frames\" : 120", "\"frames\" : 1801", "output.frames 1801"),
            ("\"frames\" : 120", "\"frames\" : 0", "output.frames 0"),
            ("\"height\" : 720", "\"height\" : 16384", "output.width × output.height 20971520"),
            ("9007199254740991", "9007199254740992", "seed 9007199254740992"),
            ("\"fps\" : 24", "\"fps\" : 61", "output.fps 61"),
            ("\"width\" : 1280", "\"width\" : 1281", "output.width 1281, it must be even"),
            ("\"width\" : 1280", "\"width\" : -2", "output.width -2"),
            ("\"width\" : 1280", "\"width\" : 1280.5", "output.width 1280.5, it must be a whole number"),
            ("\"amplitude\" : 0.36", "\"amplitude\" : 4.1", "ops[0].amplitude 4.1"),
            ("\"amplitude\" : 0.36", "\"amplitude\" : 1e999", "a number out of all bounds"),
            ("\"amplitude\" : 0.36", "\"amplitude\" : \"NaN\"", "ops[0].amplitude"),
            ("\"speed\" : 1.5", "\"speed\" : 0", "ops[1].speed 0.0"),
            ("\"degrees\" : -12", "\"degrees\" : -361", "ops[1].parameters.degrees -361"),
            ("\"y\" : 0.4", "\"y\" : 1.01", "focus.y 1.01"),
            ("\"confidence\" : 0.3", "\"confidence\" : 1.3", "regions[0].confidence 1.3"),
            ("\"source\" : \"auto\"", "\"source\" : \"guess\"", "regions[0].source"),
            ("camera.push", "camera.pish", "ops[0].name “camera.pish”"),
            ("\"seed\" : 9007199254740991", "\"seed\" : -1", "seed -1.0"),
            ("\"loop\"", "\"lop\"", "lacks loop"),
            ("\"width\" : 1919.9", "\"width\" : 0", "crop.width 0.0"),
        ])
    func outOfPlace(_ good: String, _ bad: String, _ named: String) throws {
        let text = try text(program)
        try #require(text.contains(good))
        let error = try #require(throws: KinoraError.self) {
            try read(text.replacing(good, with: bad, maxReplacements: 1))
        }
        #expect(error.code == .badPrompt)
        #expect(error.message.contains(named))
        #expect(error.hint != nil)
    }

    @Test func `a newer version is told from a broken file`() throws {
        let newer = try text(program).replacing("\"version\" : 1", with: "\"version\" : 2")
        let error = try #require(throws: KinoraError.self) { try read(newer) }
        #expect(error.message == "the motion program has version 2, this kinora reads up to 1")
        // Whatever else a newer one holds.
        let strange = try #require(throws: KinoraError.self) { try read("{\"version\": 3, \"tracks\": []}") }
        #expect(strange.message.contains("version 3"))
    }

    @Test(
        "what is no program is refused", arguments: ["", "{", "[]", "null", "{}", "\u{0}\u{1}", "{\"version\":true}"])
    func noProgram(_ text: String) throws {
        let error = try #require(throws: KinoraError.self) { try read(text) }
        #expect(error.code == .badPrompt)
    }

    @Test func `a file too large is not even parsed`() throws {
        let bytes = [UInt8](repeating: 0x20, count: ProgramFile.limit_bytes + 1)
        let error = try #require(throws: KinoraError.self) { try ProgramFile.read(bytes) }
        #expect(error.message == "the motion program has 1048577 bytes, at most 1048576 are read")
    }

    @Test func `a program that could not be read back is not written`() throws {
        var broken = program
        broken.ops[0].amplitude = .nan
        let error = try #require(throws: KinoraError.self) { try ProgramFile.write(broken) }
        #expect(error.message.contains("ops[0].amplitude nan"))
    }
}
