import KinoraCore
import KinoraVision
import Testing

@testable import KinoraAnimator

/// Whatever is typed: a plan that can be stored and read back, the same one each time.
@Suite struct WordSaladTests {
    private static let words: [String] = {
        let known = Set(Vocabulary.shared.entries.flatMap { $0.pattern.groups.flatMap { $0.flatMap(\.words) } })
        let marks = [
            ",", ".", ";", ":", "and", "with", "no", "don't", "without", "while", "but", "or", "very", "slowly", "—",
            "gently", "strong", "", "'", "’s", "\n", "-", "🌊", "e\u{301}", "\u{202E}", "4k", "&", "1.5", "ﬁ", "日本語",
        ]
        return known.sorted() + Array(repeating: marks, count: known.count / (2 * marks.count)).flatMap { $0 }
    }()

    private func salad(_ number: UInt64) -> String {
        let hash = CounterHash(seed: 42, stream: number)
        return (0..<(hash.bits(0) % 30)).map { Self.words[Int(hash.bits($0 + 1) % UInt64(Self.words.count))] }
            .joined(separator: " ")
    }

    @Test func `two thousand salads make two thousand sound programs`() throws {
        for number in 0..<2000 as Range<UInt64> {
            let (text, avoid) = (salad(number), number.isMultiple(of: 3) ? salad(number + 10_000) : "")
            let face = number.isMultiple(of: 2) ? Double(number % 11) / 10 : nil
            let wish = Wish.of(text, avoid: avoid, face: face, vegetation: Double(number % 7) / 6)
            let plan = try ProgramCompiler.compile(wish)
            #expect(try ProgramCompiler.compile(wish) == plan)
            try expectSound(plan, wish)
        }
    }

    private func expectSound(_ plan: MotionPlan, _ wish: Wish) throws {
        let names = plan.ops.map(\.name)
        #expect(Set(names).count == names.count)
        let zooms = names.filter { $0 == CameraPush.name || $0 == CameraPull.name }
        #expect(zooms.count <= 1)
        #expect(names.contains { $0.hasPrefix("camera.") })
        if names.contains(CameraStatic.name) { #expect(names.filter { $0.hasPrefix("camera.") }.count == 1) }
        #expect(plan.degraded.allSatisfy { !$0.phrase.isEmpty && !$0.reason.isEmpty })
        let program = MotionProgram(
            still: MotionProgram.StillIdentity(fingerprint: "f", width: 1280, height: 720),
            crop: Box(x: 0, y: 0, width: 1280, height: 720), focus: plan.focus ?? MotionProgram.Focus(x: 0.5, y: 0.5),
            output: wish.output, seed: wish.seed, loop: plan.loop, prompt: wish.prompt.text, regions: wish.regions,
            ops: plan.ops, degraded: plan.degraded)
        #expect(try ProgramFile.read(try ProgramFile.write(program)) == program)
    }

    @Test func `a prompt of a hundred thousand words is read at once`() throws {
        let long = String(repeating: "hair, and wind and ", count: 25_000)
        let plan = try ProgramCompiler.compile(.of(long, face: 0.9))
        #expect(plan.ops.contains { $0.name == WindHair.name })
    }

    @Test func `no pattern holds what a prompt cannot hold`() {
        for (name, phrases) in MotionRegistry.phrases {
            for phrase in phrases { #expect(!phrase.pattern.contains("-"), "\(name): \(phrase.pattern)") }
        }
        let words = Vocabulary.shared.entries.flatMap { $0.pattern.groups.flatMap { $0.flatMap(\.words) } }
        #expect(words.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber } })
    }
}
