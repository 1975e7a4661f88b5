import KinoraCore
import KinoraTestKit
import KinoraVision
import Synchronization
import Testing

@testable import KinoraMedia

@Suite(.timeLimit(.minutes(1)))
struct ClipWriterFailureTests {
    let scratch: ScratchFolder
    let size = PixelSize(width: 320, height: 180)

    init() throws { scratch = try ScratchFolder() }

    /// Writes until `next` says stop.
    private func write(
        _ name: String, with writer: ClipWriter = ClipWriter(tools: tools), next: () async throws -> VideoFrame?
    ) async throws {
        let format = try ClipFormat(path: name)
        try await writer.write(size: size, fps: 24, format: format, to: scratch(name), passport: .ofTests, next: next)
    }

    private func frame() -> VideoFrame { TestPicture.frame(size.width, size.height, number: 0) }

    @Test(
        "what cannot be written is refused before a single frame is made",
        arguments: ["gone/a.mp4", "file/a.mp4", "folder.mp4", "full", "file"])
    func refused(name: String) async throws {
        try scratch.write([7], to: "file")
        try FolderListing.make(scratch("folder.mp4"))
        try FolderListing.make(scratch("full"))
        try scratch.write([7], to: "full/mine.txt")
        let error = await complaint {
            try await write(name) {
                Issue.record("a frame was made")
                return nil
            }
        }
        #expect(error?.code == .cannotWrite)
        #expect(error?.message.contains(name.hasSuffix("a.mp4") ? "file" : name) == true || name.hasPrefix("gone"))
        #expect(try scratch.names == ["file", "folder.mp4", "full"])
        #expect(try scratch.read("file") == [7])
        #expect(try FolderListing.names(scratch("full")) == ["mine.txt"])
    }

    @Test("an ending that stands for nothing is a mistake of usage", arguments: ["a.avi", "b/c.mov", "x.jpeg"])
    func ending(name: String) {
        #expect { try ClipFormat(path: name) } throws: { ($0 as? KinoraError)?.code == .usage }
    }

    @Test("what the renderer throws comes out, and nothing is left", arguments: ["a.mp4", "a.webm", "a.gif", "frames"])
    func rendererFails(name: String) async throws {
        struct Tired: Error {}
        var made = 0
        await #expect(throws: Tired.self) {
            try await write(name) {
                made += 1
                if made == 5 { throw Tired() }
                return frame()
            }
        }
        #expect(try scratch.names == [])
    }

    @Test("an encoder that dies is told by its own last word, and an older clip stays")
    func encoderDies() async throws {
        try scratch.write([1, 2, 3], to: "a.mp4")
        var limits = ChildLimits.encoding
        limits.file_B = 4096
        var noise = frame()
        var word: UInt64 = 1
        for place in noise.bytes.indices {
            word = word &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            noise.bytes[place] = UInt8(word >> 56)
        }
        let error = await complaint {
            try await write("a.mp4", with: ClipWriter(tools: tools, limits: limits)) { noise }
        }
        #expect(error?.code == .cannotWrite)
        #expect(error?.message.hasSuffix("could not be written: the file grew too large") == true)
        #expect(try scratch.names == ["a.mp4"])
        #expect(try scratch.read("a.mp4") == [1, 2, 3])
    }

    @Test("an encoder that is killed does not kill us")
    func encoderKilled() async throws {
        var limits = ChildLimits.encoding
        limits.deadline = .milliseconds(300)
        let error = await complaint {
            try await write("a.mp4", with: ClipWriter(tools: tools, limits: limits)) { frame() }
        }
        #expect(error?.code == .unavailable)
        #expect(try scratch.names == [])
    }

    @Test("cancelling leaves no file and no child", arguments: ["a.mp4", "a.webm", "frames"])
    func cancel(name: String) async throws {
        let (started, signal) = AsyncStream.makeStream(of: Void.self)
        let task = Task { [self] in
            var made = 0
            try await write(name) {
                made += 1
                if made == 20 { signal.finish() }
                return frame()
            }
        }
        for await _ in started {}
        #expect(try scratch.names.count == 1)
        #expect(Processes.mentioning(scratch.path).count == 1)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try scratch.names == [])
        #expect(Processes.mentioning(scratch.path) == [])
    }

    @Test("a machine without ffmpeg is told how to get it")
    func noTools() throws {
        #expect {
            try MediaTools.locate(environment: ["PATH": scratch.path])
        } throws: {
            let error = $0 as? KinoraError
            return error?.code == .unavailable && error?.message == "ffmpeg was not found in PATH"
                && error?.hint?.contains("install") == true
        }
    }

    @Test("a program that is named and is none is told")
    func wrongTool() throws {
        let path = try scratch.write([1], to: "ffmpeg")
        #expect {
            try MediaTools.locate(environment: ["PATH": "/usr/bin", "KINORA_FFMPEG": path])
        } throws: {
            ($0 as? KinoraError)?.message == "KINORA_FFMPEG is “\(path)”, which is no program"
        }
    }
}
