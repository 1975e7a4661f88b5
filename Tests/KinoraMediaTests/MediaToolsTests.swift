import KinoraCore
import KinoraTestKit
import KinoraVision
import Testing

@testable import KinoraMedia

@Suite(.timeLimit(.minutes(1)))
struct MediaToolsTests {
    @Test("the installed ffmpeg is new enough and has what kinora needs")
    func installed() async throws {
        #expect(try await tools.version() >= MediaTools.oldest)
        #expect(try await tools.encoders().isSuperset(of: ["libx264", "libvpx-vp9", "gif", "png"]))
        #expect(try await tools.decoders().isSuperset(of: ["png", "mjpeg", "webp"]))
    }

    @Test(
        "versions are compared by number",
        arguments: [
            ("5.1.9-0+deb12u1", "5.1.9", true), ("4.4.2-0ubuntu0.22.04.1", "4.4.2", false), ("7.1", "7.1", true),
            ("n6.0", "6.0", true), ("N-112233-gabcdef", "N-112233-gabcdef", true), ("5.0.1", "5.0.1", false),
        ])
    func versions(text: String, says: String, isEnough: Bool) {
        let version = ToolVersion(text)
        #expect(version.description == says)
        #expect((version >= MediaTools.oldest) == isEnough)
    }

    @Test(
        "a clip that is none is refused, whatever it is called", arguments: ["#EXTM3U\nhttp://127.0.0.1:9/a.ts\n", ""])
    func noClip(text: String) async throws {
        let scratch = try ScratchFolder()
        let path = try scratch.write(Array(text.utf8), to: "a.mp4")
        let error = await complaint { try await ClipProbe(tools: tools).probe(path) }
        #expect(error?.code == .badStill)
        let missing = await complaint { try await ClipProbe(tools: tools).probe(scratch("gone.mp4")) }
        #expect(missing?.code == .notFound)
    }

    @Test("what zlib packs is unpacked, with fixed codes and with codes of its own", arguments: ["1", "9"])
    func inflate(level: String) async throws {
        let noise = "testsrc2=size=64x48,noise=alls=9"
        let png = try await ToolRun.ffmpeg([
            "-f", "lavfi", "-i", noise, "-frames:v", "1", "-pred", "none", "-compression_level", level,
            "-pix_fmt", "rgb24", "-c:v", "png", "-f", "image2pipe", "pipe:1",
        ]).output
        var packed: [UInt8] = []
        var offset = 8
        while let length = png.big32(offset) {
            if png.has("IDAT", at: offset + 4) { packed += png[offset + 8..<offset + 8 + length] }
            offset += 12 + length
        }
        let rows = try Inflate.zlib(packed, limit_B: 1 << 20)
        #expect(rows.count == 48 * (1 + 64 * 3))
        let pixels = (0..<48).flatMap { rows[$0 * 193 + 1..<($0 + 1) * 193] }
        let raw = try await ToolRun.ffmpeg(["-f", "png_pipe", "-i", "pipe:0", "-f", "rawvideo", "-"], input: png)
        #expect(pixels == raw.output)
        #expect(throws: Inflate.Failure.self) { try Inflate.zlib(packed, limit_B: 1000) }
        #expect(throws: Inflate.Failure.self) { try Inflate.zlib(Array(packed.dropLast(40)), limit_B: 1 << 20) }
    }

    @Test(
        "our power is right to twelve digits",
        arguments: [(0.5, 2.4), (0.9, 1 / 2.4), (0.001, 2.2), (1.0, 3.0), (0.0, 2.0)])
    func powers(base: Double, exponent: Double) {
        // By repeated square roots: x^(n/2^40), n the exponent in binary.
        var expected = 1.0
        var root = base
        var rest = exponent
        let whole = Int(rest)
        rest -= Double(whole)
        for _ in 0..<whole { expected *= base }
        for _ in 0..<52 {
            root = root.squareRoot()
            rest *= 2
            if rest >= 1 {
                expected *= root
                rest -= 1
            }
        }
        #expect(abs(Exact.power(base, exponent) - expected) <= 1e-12)
    }
}
