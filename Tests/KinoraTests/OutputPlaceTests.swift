import KinoraCore
import KinoraMedia
import KinoraTestKit
import Testing

@testable import Kinora

@Suite("Where a clip goes, and what is left when it cannot", .timeLimit(.minutes(1)))
struct OutputPlaceTests {
    let scratch: ScratchFolder
    let home: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        home = try ScratchFolder()
    }

    private func animate(_ name: String, to output: String?, prompt: String = "fog") async throws -> Job {
        let brief = Brief(
            stillPath: scratch(name), prompt: MotionPrompt(prompt), seconds: 1, resolution: .p480, fps: 8,
            outputPath: output)
        return try await LocalStudio.open(configurationPath: "/dev/null", home: home.path).animate(brief) { _ in }
    }

    private func writeStill(_ name: String = "a.png") throws {
        try scratch.write(PNGFile(TestPicture.gradient(48, 27)).bytes, to: name)
    }

    @Test(
        "Beside the still, as that was written",
        arguments: [
            ("a.png", "a.mp4"), ("sub/a.b.jpeg", "sub/a.b.mp4"), ("./a.png", "./a.mp4"), ("noext", "noext.mp4"),
            ("v1.2/noext", "v1.2/noext.mp4"), (".hidden", ".hidden.mp4"), ("x/.hidden.png", "x/.hidden.mp4"),
        ])
    func beside(still: String, clip: String) {
        #expect(ClipTarget(Brief(stillPath: still), format: .mp4).clip == clip)
    }

    @Test func `A name whose program is taken is taken`() throws {
        try scratch.write([], to: "a.motion.json")
        try scratch.write([], to: "a-2.mp4")
        #expect(ClipTarget(Brief(stillPath: scratch("a.png")), format: .mp4).clip == scratch("a-3.mp4"))
    }

    @Test func `A clip and its program appear together, and nothing else`() async throws {
        try writeStill()
        let job = try await animate("a.png", to: nil)
        #expect(job.clipPath == scratch("a.mp4"))
        #expect(try scratch.names == ["a.motion.json", "a.mp4", "a.png"])
        let frames = try await animate("a.png", to: scratch("frames/"))
        #expect(try FolderListing.names(scratch("frames")).count == 9)
        #expect(frames.programPath == scratch("frames/motion.json"))
        #expect(try scratch.names == ["a.motion.json", "a.mp4", "a.png", "frames"])
    }

    @Test("Where the program cannot go the clip is not made", arguments: ["b.mp4", "long"])
    func program(name: String) async throws {
        try writeStill()
        try FolderListing.make(scratch("b.motion.json"))
        let name = name == "long" ? String(repeating: "n", count: 245) + ".mp4" : name
        await #expect {
            try await animate("a.png", to: scratch(name))
        } throws: {
            ($0 as? KinoraError)?.code == .cannotWrite
        }
        #expect(try scratch.names == ["a.png", "b.motion.json"])
    }

    @Test("What is no place for a clip is a mistake of usage", arguments: ["", "-"])
    func noPlace(output: String) async throws {
        try writeStill()
        await #expect { try await animate("a.png", to: output) } throws: { ($0 as? KinoraError)?.code == .usage }
        #expect(try scratch.names == ["a.png"])
    }

    @Test func `What stands behind transparency is told`() async throws {
        let samples = (0..<16 * 16).flatMap { (place: Int) -> [UInt8] in [UInt8(place), 40, 90, place < 128 ? 0 : 255] }
        let png = PNGFile(width: 16, height: 16, kind: .rgba, samples: samples)
        try scratch.write(png.bytes, to: "a.png")
        let job = try await animate("a.png", to: scratch("b.mp4"))
        #expect(job.notes == ["“\(scratch("a.png"))”: its transparent parts were put before white"])
    }

    @Test func `A still longer than any clip says that it was cropped`() async throws {
        try scratch.write(PNGFile(TestPicture.gradient(90, 9)).bytes, to: "a.png")
        let job = try await animate("a.png", to: scratch("b.mp4"))
        #expect(job.size == PixelSize(width: 1920, height: 480))
        #expect(
            job.notes.first?.hasSuffix("is 90×9; a clip is at most four times as long as wide, so it was cropped")
                == true)
    }

    @Test func `A tool that the configuration names wrongly is told by that name`() async throws {
        try writeStill()
        try scratch.write("media: {ffmpeg: nowhere}\n".utf8, to: "config.yaml")
        let studio = try LocalStudio.open(
            configurationPath: scratch("config.yaml"), environment: ["KINORA_FFMPEG": ""])
        await #expect {
            try await studio.animate(Brief(stillPath: scratch("a.png"))) { _ in }
        } throws: {
            ($0 as? KinoraError)?.message
                == "media.ffmpeg in \(scratch("config.yaml")) is “\(scratch("nowhere"))”, which is no program"
        }
    }

    @Test func `An ffmpeg that does not start is not the picture's fault`() async throws {
        try writeStill()
        try scratch.writeExecutable("#!/bin/sh\nexit 127\n", to: "ffmpeg")
        let studio = try LocalStudio.open(
            configurationPath: "/dev/null",
            environment: [
                "KINORA_FFMPEG": scratch("ffmpeg"), "KINORA_FFPROBE": scratch("ffmpeg"), "KINORA_HOME": home.path,
            ])
        await #expect {
            try await studio.animate(Brief(stillPath: scratch("a.png"))) { _ in }
        } throws: {
            ($0 as? KinoraError)?.code == .unavailable
        }
    }

    @Test func `A cascade that is none is named`() async throws {
        try writeStill()
        try scratch.write("no cascade".utf8, to: "c.xml")
        try scratch.write("faces: {cascade: c.xml}\n".utf8, to: "config.yaml")
        let studio = try LocalStudio.open(configurationPath: scratch("config.yaml"))
        await #expect {
            try await studio.animate(Brief(stillPath: scratch("a.png"))) { _ in }
        } throws: {
            ($0 as? KinoraError)?.message.hasPrefix("“\(scratch("c.xml"))”: ") == true
        }
    }
}
