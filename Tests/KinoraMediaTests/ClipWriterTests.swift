import Foundation
import KinoraCore
import KinoraMedia
import KinoraTestKit
import KinoraVision
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ClipWriterTests {
    let scratch: ScratchFolder
    let size = PixelSize(width: 128, height: 72)

    init() throws { scratch = try ScratchFolder() }

    private func write(_ name: String, frames: Int = 12, fps: Int = 24) async throws -> [VideoFrame] {
        let clip = (0..<frames).map { TestPicture.frame(size.width, size.height, number: $0) }
        var rest = clip[...]
        try await ClipWriter(tools: tools).write(
            size: size, fps: fps, format: try ClipFormat(path: name), to: scratch(name), passport: .ofTests
        ) { rest.popFirst() }
        return clip
    }

    private func decoded(_ input: [String]) async throws -> [UInt8] {
        try await ToolRun.ffmpeg(input + ["-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1"]).output
    }

    @Test("frames come back in order and alike", arguments: [("a.mp4", "h264", 40.0), ("a.webm", "vp9", 38)])
    func video(name: String, codec: String, least_dB: Double) async throws {
        let frames = try await write(name)
        let bytes = try await decoded(["-i", scratch(name)])
        let length = frames[0].bytes.count
        try #require(bytes.count == frames.count * length)
        for (number, frame) in frames.enumerated() {
            let psnr = Likeness.psnr(Array(bytes[number * length..<(number + 1) * length]), frame.bytes)
            #expect(psnr >= least_dB, "frame \(number)")
        }
        let facts = try await ClipProbe(tools: tools).probe(scratch(name))
        #expect(facts.codec == codec)
        #expect(facts.size == size)
        #expect(facts.frames == 12)
        #expect(facts.fps == 24)
        #expect(abs(facts.seconds - 0.5) < 0.02)
        #expect(facts.pixelFormat == "yuv420p")
        #expect(facts.colour.range == "tv")
        #expect([facts.colour.matrix, facts.colour.primaries, facts.colour.transfer] == ["bt709", "bt709", "bt709"])
    }

    @Test("an mp4 can be played while it arrives: its index comes before its pictures")
    func faststart() async throws {
        _ = try await write("a.mp4")
        let bytes = try scratch.read("a.mp4")
        let text = String(decoding: bytes, as: Unicode.ASCII.self)
        let index = try #require(text.range(of: "moov")).lowerBound
        let pictures = try #require(text.range(of: "mdat")).lowerBound
        #expect(index < pictures)
    }

    @Test("the same frames give the same mp4")
    func repeatable() async throws {
        _ = try await write("a.mp4")
        _ = try await write("b.mp4")
        #expect(try scratch.read("a.mp4") == scratch.read("b.mp4"))
    }

    @Test("PNG frames are numbered from 1 and hold each frame's colours", arguments: ["frames", "odd 100%d name/"])
    func pngFrames(name: String) async throws {
        let frames = try await write(name, frames: 3)
        let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
        #expect(try FolderListing.names(scratch(folder)) == ["00001.png", "00002.png", "00003.png"])
        for number in 1...3 {
            // The test's own conversion from BT.709 to RGB, nearest chroma: edges differ, so the measure is PSNR.
            let raster = try await read(scratch("\(folder)/0000\(number).png")).raster
            #expect(raster.size == size)
            #expect(Likeness.psnr(raster.pixels, frames[number - 1].rgb) >= 38, "frame \(number)")
        }
    }

    @Test("a GIF loops for ever, keeps its length, and is near its frames", arguments: [(24, 12), (60, 10)])
    func gif(fps: Int, expectedFrames: Int) async throws {
        let frames = try await write("a.gif", fps: fps)
        let bytes = try scratch.read("a.gif")
        #expect(String(decoding: bytes, as: Unicode.ASCII.self).contains("NETSCAPE2.0"))
        let facts = try await ClipProbe(tools: tools).probe(scratch("a.gif"))
        #expect(facts.codec == "gif")
        #expect(facts.size == size)
        #expect(facts.frames == expectedFrames)
        #expect(abs(facts.seconds - 12 / Double(fps)) <= 0.03)
        let first = try await ToolRun.ffmpeg(
            ["-i", scratch("a.gif"), "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"]
        ).output
        #expect(Likeness.psnr(first, frames[0].rgb) >= 28)
    }

    @Test("a clip replaces the file that was there; a folder of frames takes the place of an empty one")
    func replaces() async throws {
        try scratch.write([1, 2, 3], to: "a.mp4")
        _ = try await write("a.mp4")
        #expect(try scratch.read("a.mp4").count > 1000)
        try FolderListing.make(scratch("frames"))
        _ = try await write("frames", frames: 1)
        #expect(try scratch.names == ["a.mp4", "frames"])
    }

    @Test("frames whose memory is used again, larger than a pipe, give the clip that their bytes in one piece give")
    func memoryUsedAgain() async throws {
        let large = PixelSize(width: 1280, height: 720)
        let frames = (0..<8).map { TestPicture.frame(large.width, large.height, number: 5 * $0) }
        var memory = VideoFrame(width: large.width, height: large.height)
        var made = 0
        try await ClipWriter(tools: tools).write(
            size: large, fps: 24, format: .mp4, to: scratch("a.mp4"), passport: .ofTests
        ) {
            guard made < frames.count else { return nil }
            for place in memory.bytes.indices { memory.bytes[place] = frames[made].bytes[place] }
            made += 1
            return memory
        }
        let arguments = EncoderArguments(size: large, fps: 24, format: .mp4, passport: .ofTests)
        try await ToolRun.ffmpeg(arguments.list(to: scratch("b.mp4")), input: frames.flatMap(\.bytes))
        let whole = try scratch.read("b.mp4")
        // The passport's packet comes after everything that ffmpeg writes.
        #expect(try scratch.read("a.mp4").starts(with: whole))
        #expect(whole.count > 10_000)
    }

    @Test("frames are asked for one at a time, and only two are ever held")
    func backPressure() async throws {
        let large = PixelSize(width: 1280, height: 720)
        var made = 0
        try await ClipWriter(tools: tools).write(
            size: large, fps: 24, format: .mp4, to: scratch("a.mp4"), passport: .ofTests
        ) {
            made += 1
            return made > 8 ? nil : VideoFrame(width: 1280, height: 720)
        }
        #expect(made == 9)
        #expect(try await ClipProbe(tools: tools).probe(scratch("a.mp4")).frames == 8)
    }
}

extension Passport {
    static let ofTests = Passport(source: .algorithmicallyEnhanced, creatorTool: "kinora <test> & \"co\"")
}

extension VideoFrame {
    /// BT.709 limited range to 8-bit RGB (ITU-R BT.709-6 §3), each chroma sample shared by its four pixels.
    var rgb: [UInt8] {
        var result: [UInt8] = []
        let chroma = width * height
        for y in 0..<height {
            for x in 0..<width {
                let place = chroma + y / 2 * (width / 2) + x / 2
                let luma = (Double(bytes[y * width + x]) - 16) / 219
                let blue = (Double(bytes[place]) - 128) / 224
                let red = (Double(bytes[place + width * height / 4]) - 128) / 224
                for value in [luma + 1.5748 * red, luma - 0.187_3 * blue - 0.468_1 * red, luma + 1.8556 * blue] {
                    result.append(UInt8(min(max(value * 255, 0), 255).rounded()))
                }
            }
        }
        return result
    }
}
