import KinoraCore
import KinoraMedia
import KinoraTestKit
import KinoraVision
import Testing

@Suite(.timeLimit(.minutes(1)))
struct DamagedStillTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private static let encoders: [(String, [String])] = [
        ("a.png", []), ("a.jpg", ["-q:v", "2"]), ("lossy.webp", ["-c:v", "libwebp"]),
        ("lossless.webp", ["-c:v", "libwebp", "-lossless", "1"]),
        ("a.avif", ["-c:v", "libaom-av1", "-still-picture", "1"]),
    ]

    private func made(_ name: String, _ arguments: [String]) async throws -> [UInt8] {
        let noise = ["-f", "lavfi", "-i", "testsrc2=size=160x120,noise=alls=20", "-frames:v", "1"]
        try await ToolRun.ffmpeg(noise + arguments + [scratch(name)])
        return try scratch.read(name)
    }

    @Test("a file that ends too early is damaged, however late it ends", arguments: encoders, [0.2, 0.6, 0.95, 0.999])
    func truncated(encoder: (String, [String]), share: Double) async throws {
        let whole = try await made(encoder.0, encoder.1)
        let cut = min(Int(Double(whole.count) * share), whole.count - 2)
        let path = try scratch.write(whole[..<cut], to: "cut")
        let error = await complaint { try await read(path) }
        #expect(error?.code == .badStill)
        #expect(error?.message.hasPrefix("“\(path)” is damaged: ") == true)
        #expect(error?.hint == "save it again from where it came, or use another copy")
    }

    @Test("a PNG with one wrong bit is damaged")
    func bit() async throws {
        var bytes = try await made("a.png", [])
        bytes[bytes.count / 2] ^= 4
        let error = await complaint { try await read(try scratch.write(bytes, to: "bit.png")) }
        #expect(error?.message.hasSuffix("is damaged: the checksum of its IDAT chunk is wrong") == true)
    }

    @Test("a PNG whose pixels are garbage under right checksums is damaged")
    func garbage() async throws {
        let header = PNGFile.big32(64) + PNGFile.big32(64) + [8, 2, 0, 0, 0]
        let bytes =
            PNGFile.signature + PNGFile.chunk("IHDR", header) + PNGFile.chunk("IDAT", [0x78, 0x9C, 0xFF, 1, 2, 3])
            + PNGFile.chunk("IEND", [])
        let error = await complaint { try await read(try scratch.write(bytes, to: "bit.png")) }
        #expect(error?.code == .badStill)
        #expect(error?.message.contains("is damaged: its pixels cannot be decoded") == true)
    }

    @Test("a JPEG of garbage between its markers is damaged")
    func garbageJPEG() async throws {
        var bytes = try await made("a.jpg", ["-q:v", "2"])
        for offset in stride(from: bytes.count / 2, to: bytes.count - 2, by: 3) { bytes[offset] = 0x5A }
        let error = await complaint { try await read(try scratch.write(bytes, to: "bit.jpg")) }
        #expect(error?.code == .badStill)
    }

    @Test("a JPEG that lost the end of its scan and kept its end marker is damaged")
    func shortScan() async throws {
        let bytes = try await made("a.jpg", ["-q:v", "2"])
        let cut = Array(bytes[..<(bytes.count * 6 / 10)]) + [0xFF, 0xD9]
        let error = await complaint { try await read(try scratch.write(cut, to: "cut.jpg")) }
        #expect(error?.code == .badStill)
    }
}
