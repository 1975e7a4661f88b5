import KinoraAnimator
import KinoraCore
import KinoraMedia
import KinoraTestKit
import KinoraVision
import Testing

@testable import Kinora

@Suite("From a still to a clip", .timeLimit(.minutes(2)))
struct AnimateTests {
    let scratch: ScratchFolder
    let home: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        home = try ScratchFolder()
        try scratch.write(PNGFile(DrawnStill.meadow.raster(96, 64)).bytes, to: "meadow.png")
    }

    private func brief(_ output: String, _ change: (inout Brief) -> Void = { _ in }) -> Brief {
        var brief = Brief(
            stillPath: scratch("meadow.png"), prompt: MotionPrompt("wind in the grass, handheld camera"), seconds: 1,
            resolution: .p480, fps: 8, seed: 5, outputPath: scratch(output))
        change(&brief)
        return brief
    }

    @discardableResult
    private func animate(
        _ brief: Brief, progress: @escaping @Sendable (JobProgress) -> Void = { _ in }
    ) async throws -> Job {
        try await LocalStudio.open(configurationPath: "/dev/null", home: home.path).animate(brief, progress: progress)
    }

    /// The pictures of a folder of frames, as they are on disk.
    private func pictures(_ folder: String) throws -> [[UInt8]] {
        try FolderListing.names(scratch(folder)).filter { $0.hasSuffix(".png") }.map {
            try scratch.read("\(folder)/\($0)")
        }
    }

    private func complaint(_ brief: Brief) async -> KinoraError.Code? {
        do {
            try await animate(brief)
            return nil
        } catch {
            return (error as? KinoraError)?.code
        }
    }

    @Test func `a clip has the length, rate and size that were asked for, larger than the still too`() async throws {
        let job = try await animate(
            brief("a.mp4") { ($0.seconds, $0.fps, $0.aspect) = (1.5, 12, .ratio(width: 16, height: 9)) })
        let facts = try await ClipProbe(tools: MediaTools.locate(environment: ["PATH": "/usr/bin:/usr/local/bin"]))
            .probe(scratch("a.mp4"))
        #expect(facts.size == PixelSize(width: 854, height: 480))
        #expect(facts.fps == 12 && facts.frames == 18 && abs(facts.seconds - 1.5) < 0.01)
        #expect(facts.codec == "h264" && facts.pixelFormat == "yuv420p")
        #expect(job.clipPath == scratch("a.mp4") && job.programPath == scratch("a.motion.json"))
        #expect(job.size == facts.size && job.seconds == 1.5 && job.fps == 12 && job.seed == 5)
        #expect(job.motions.map(\.name).sorted() == ["camera.handheld", "wind.foliage"])
        #expect(job.takes.map(\.id) == [job.keeper])
        let program = try ProgramFile.read(scratch.read("a.motion.json"))
        #expect(program.prompt == "wind in the grass, handheld camera" && program.seed == 5)
        #expect(try scratch.names == ["a.motion.json", "a.mp4", "meadow.png"])
    }

    @Test func `the same seed and the stored program give the same frames, another seed others`() async throws {
        try await animate(brief("a"))
        try await animate(brief("b"))
        try await animate(brief("c") { $0.seed = 6 })
        // Of the brief, only still, program and place count then.
        try await animate(
            brief("d") { brief in
                brief.programPath = scratch("a/motion.json")
                (brief.seed, brief.seconds, brief.fps, brief.prompt) = (9, 7, 30, MotionPrompt("snow"))
            })
        let first = try pictures("a")
        #expect(first.count == 8 && Set(first).count == 8)
        #expect(try pictures("b") == first)
        #expect(try pictures("d") == first)
        #expect(try pictures("c") != first)
        #expect(try scratch.read("d/motion.json") == scratch.read("a/motion.json"))
    }

    @Test func `without a seed the still and the words decide`() async throws {
        let seeds = try await [("a", "wind"), ("b", "wind"), ("c", "wind and fog")].asyncMap { name, words in
            try await animate(
                brief(name) { ($0.seed, $0.prompt) = (nil, MotionPrompt(words)) }
            ).seed
        }
        #expect(seeds[0] == seeds[1] && seeds[0] != seeds[2])
    }

    @Test func `a loop of frames begins on what follows its end`() async throws {
        try await animate(brief("a") { $0.loop = true })
        let program = try ProgramFile.read(scratch.read("a/motion.json"))
        let renderer = try Renderer(program, raster: DrawnStill.meadow.raster(96, 64))
        #expect(program.loop)
        var scratch = RenderScratch()
        let ends = [0, 8].map { n in
            var frame = VideoFrame(width: program.output.width, height: program.output.height)
            renderer.render(n, into: &frame, scratch: &scratch)
            return frame
        }
        #expect(ends[0] == ends[1])
    }

    @Test func `a program of another still is refused, by its size and by its pixels`() async throws {
        try await animate(brief("a"))
        let program = scratch("a/motion.json")
        try scratch.write(PNGFile(DrawnStill.confetti.raster(96, 64)).bytes, to: "other.png")
        try scratch.write(PNGFile(DrawnStill.meadow.raster(64, 64)).bytes, to: "small.png")
        for still in ["other.png", "small.png"] {
            let brief = brief("b") { ($0.stillPath, $0.programPath) = (scratch(still), program) }
            #expect(await complaint(brief) == .badPrompt)
        }
        #expect(await complaint(brief("b") { $0.programPath = scratch("none.json") }) == .notFound)
        #expect(await complaint(brief("b") { $0.programPath = scratch("meadow.png") }) == .badPrompt)
        #expect(try scratch.names == ["a", "meadow.png", "other.png", "small.png"])
    }

    @Test(arguments: [(0.9, 24), (30.1, 24), (-1, 24), (.nan, 24), (.infinity, 24), (5, 7), (5, 61), (5, 0)])
    func `lengths and rates out of range are refused before anything is looked at`(shape: (Double, Int)) async throws {
        let brief = brief("a.mp4") { ($0.stillPath, $0.seconds, $0.fps) = (scratch("none.png"), shape.0, shape.1) }
        #expect(await complaint(brief) == .usage)
    }

    @Test func `what is wrong is told by its kind, and nothing is left behind`() async throws {
        #expect(await complaint(brief("a.mp4") { $0.stillPath = scratch("none.png") }) == .notFound)
        #expect(await complaint(brief("none/a.mp4")) == .cannotWrite)
        #expect(await complaint(brief("meadow.png/a.mp4")) == .cannotWrite)
        #expect(await complaint(brief("a.avi")) == .usage)
        #expect(await complaint(brief("a.mp4") { $0.settings = ["nonsense": "1"] }) == .usage)
        #expect(try scratch.names == ["meadow.png"])
    }

    @Test("stopping in the middle leaves no file and no child", arguments: ["a.mp4", "frames"])
    func cancel(output: String) async throws {
        let (rendering, signal) = AsyncStream.makeStream(of: Void.self)
        let brief = brief(output) { ($0.seconds, $0.fps) = (30, 60) }
        let task = Task { [self] in
            try await animate(brief) {
                if case .rendering(let done, _) = $0, done >= 3 { signal.finish() }
            }
        }
        for await _ in rendering {}
        #expect(Processes.mentioning(home.path).count == 1)
        task.cancel()
        await #expect {
            try await task.value
        } throws: {
            ($0 as? KinoraError)?.code == .interrupted
        }
        #expect(try scratch.names == ["meadow.png"])
        #expect(Processes.mentioning(home.path) == [])
        #expect(try FolderListing.names(home("spool")) == [])
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
