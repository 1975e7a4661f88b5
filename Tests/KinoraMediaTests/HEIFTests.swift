import KinoraCore
import KinoraTestKit
import KinoraVision
import Testing

@testable import KinoraMedia

@Suite(.timeLimit(.minutes(1)))
struct HEIFTests {
    let scratch: ScratchFolder
    /// The same machine without libheif.
    private let bare = MediaTools(ffmpeg: tools.ffmpeg, ffprobe: tools.ffprobe, prlimit: tools.prlimit, heifTool: nil)

    init() throws { scratch = try ScratchFolder() }

    private func avif(_ picture: Raster) async throws -> [UInt8] {
        let source = try scratch.write(PNGFile(picture).bytes, to: "in.png")
        try await ToolRun.ffmpeg([
            "-i", source, "-c:v", "libaom-av1", "-still-picture", "1", "-crf", "8", "-pix_fmt", "yuv444p",
            scratch("a.avif"),
        ])
        return try scratch.read("a.avif")
    }

    @Test("an AVIF is read by ffmpeg alone too")
    func bareAVIF() async throws {
        let picture = TestPicture.gradient(64, 48)
        _ = try await avif(picture)
        let reading = try await StillReader(tools: bare).read(scratch("a.avif"))
        #expect(Likeness.psnr(reading.raster.pixels, picture.pixels) >= 36)
    }

    @Test(
        "a HEIC, with transparency, is read through libheif",
        .enabled(if: Installed.heifEncoder && tools.heifTool != nil))
    func heic() async throws {
        let picture = TestPicture.gradient(128, 96)
        var samples: [UInt8] = []
        for y in 0..<96 { for x in 0..<128 { samples += picture.pixel(x, y) + [x < 64 ? 255 : 0] } }
        let file = PNGFile(width: 128, height: 96, kind: .rgba, samples: samples)
        let source = try scratch.write(file.bytes, to: "in.png")
        let run = try await ToolRun.run("heif-enc", ["-q", "95", source, "-o", scratch("a.heic")])
        try #require(run.status == 0, "\(run.error)")
        let reading = try await read(scratch("a.heic"))
        #expect(reading.still.format == .heic)
        #expect(reading.still.size == picture.size)
        #expect(Likeness.worst(reading.raster.pixel(20, 50), picture.pixel(20, 50)) <= 8)
        #expect(reading.raster.pixel(110, 50) == [255, 255, 255])
    }

    @Test("what this ffmpeg cannot read is told with the package that can")
    func unreadable() async throws {
        var bytes = try await avif(TestPicture.gradient(64, 48))
        // The main picture's codec becomes one that nobody has.
        let item = try #require(bytes.indices.first { bytes.has("infe", at: $0) })
        let codec = try #require(bytes.indices[item...].first { bytes.has("av01", at: $0) })
        bytes.replaceSubrange(codec..<codec + 4, with: Array("zz99".utf8))
        let data = try #require(bytes.indices.first { bytes.has("mdat", at: $0) })
        for offset in data + 4..<bytes.count { bytes[offset] = 0xFF }
        let path = try scratch.write(bytes, to: "b.avif")
        let error = await complaint { try await StillReader(tools: bare).read(path) }
        #expect(error?.code == .unavailable)
        #expect(error?.hint?.contains("libheif") == true)
    }

    @Test(
        "turns and mirrors of the container become one orientation",
        arguments: [
            (0, nil, 1), (1, nil, 8), (2, nil, 3), (3, nil, 6), (0, 0, 4), (0, 1, 2), (1, 0, 5), (1, 1, 7), (2, 0, 2),
            (3, 1, 5),
        ] as [(Int, Int?, Int)])
    func orientation(turn: Int, mirror: Int?, expected: Int) {
        #expect(Orientation(counterclockwiseQuarters: turn, mirror: mirror).rawValue == expected)
    }
}
