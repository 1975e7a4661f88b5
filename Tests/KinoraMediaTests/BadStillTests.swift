import KinoraCore
import KinoraMedia
import KinoraTestKit
import KinoraVision
import Testing

@Suite(.timeLimit(.minutes(1)))
struct BadStillTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// The complaint about a file, and whether a decoder was started to look at it.
    private func spied(_ path: String) async throws -> (error: KinoraError?, decoderSawIt: Bool) {
        let called = scratch("called")
        let spy = try scratch.writeExecutable("#!/bin/sh\n: > '\(called)'\nexit 1\n", to: "spy")
        let spies = try MediaTools.locate(
            environment: ["PATH": "/usr/bin:/bin", "KINORA_FFMPEG": spy, "KINORA_FFPROBE": spy])
        let error = await complaint { try await StillReader(tools: spies).read(path) }
        return (error, try scratch.names.contains("called"))
    }

    @Test("a decoder sees what may be a picture")
    func decoder() async throws {
        let path = try scratch.write(PNGFile(TestPicture.gradient(4, 4)).bytes, to: "a.png")
        let (error, decoderSawIt) = try await spied(path)
        #expect(error != nil && decoderSawIt, "\(String(describing: error))")
    }

    @Test("a missing file is not found")
    func missing() async throws {
        let error = await complaint { try await read(scratch("gone.png")) }
        #expect(error?.code == .notFound)
        #expect(error?.message.contains("gone.png") == true)
    }

    @Test("a folder is a folder")
    func folder() async throws {
        let error = await complaint { try await read(scratch.path) }
        #expect(error?.code == .badStill)
        #expect(error?.message == "“\(scratch.path)” is a folder")
    }

    private static let strangers: [(String, [UInt8])] = [
        ("is empty", []), ("is a text file", Array("It was a dark and stormy night.\n".utf8)),
        ("is a GIF", Array("GIF89a\u{01}\0".utf8)),
        ("is an SVG drawing", Array("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)),
        ("is a TIFF picture", [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0]),
        ("is a Photoshop file", Array("8BPS\0\u{01}".utf8)), ("is a PDF", Array("%PDF-1.7\n".utf8)),
        ("is a BMP picture", Array("BM\0\0\0\0".utf8)),
        ("is a web page", Array("<!DOCTYPE html><title>404</title>".utf8)),
        ("is a playlist", Array("#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n".utf8)),
        ("is a video", [0, 0, 0, 16] + Array("ftypisom\0\0\u{02}\0".utf8)),
        ("is a picture sequence, not a still", [0, 0, 0, 16] + Array("ftypavis\0\0\0\0".utf8)),
        ("is of no kind kinora knows", [0, 1, 2, 3, 0xF1, 0x99, 0, 0x80]),
        ("is a JPEG XL picture", [0xFF, 0x0A, 1, 2]), ("is an archive or a document", [0x50, 0x4B, 3, 4]),
    ]

    @Test("what is no still is told by its first bytes, and no decoder sees it", arguments: strangers)
    func foreign(says: String, bytes: [UInt8]) async throws {
        let path = try scratch.write(bytes, to: "still.png")
        let (error, decoderSawIt) = try await spied(path)
        #expect(!decoderSawIt)
        #expect(error?.code == .badStill)
        #expect(error?.message == "“\(path)” \(says)")
        #expect(error?.hint?.isEmpty == false)
    }

    @Test("animated pictures are refused")
    func animated() async throws {
        var png = PNGFile(TestPicture.gradient(4, 4))
        png.early = [("acTL", [0, 0, 0, 2, 0, 0, 0, 0])]
        let error = await complaint { try await read(try scratch.write(png.bytes, to: "a.png")) }
        #expect(error?.message.hasSuffix("is an animated PNG") == true)

        let simple = Array("RIFF\0\0\0\0WEBP".utf8)
        let webp = WebPFile.extended(simple, width: 4, height: 4, isAnimated: true)
        let other = await complaint { try await read(try scratch.write(webp, to: "a.webp")) }
        #expect(other?.message.hasSuffix("is an animated WebP") == true)
    }

    @Test(
        "a picture that is too large is refused by its header, and no decoder sees it",
        arguments: [
            (16_384, 16_384, "is 16384×16384, 269 million pixels; 50 million are the most"),
            (30_000, 20, "is 30000×20 pixels; a side may have 16384 at most"),
            (10_000, 5_001, "is 10000×5001, 51 million pixels; 50 million are the most"),
            (64, 64, "is damaged: it holds more data than its 64×64 pixels can need"),
            (8_000, 7_000, "is 8000×7000, 56 million pixels; 50 million are the most"),
            (0, 7, "is damaged: it says it is 0×7 pixels"),
        ])
    func large(width: Int, height: Int, says: String) async throws {
        let header = PNGFile.big32(width) + PNGFile.big32(height) + [8, 6, 0, 0, 0]
        let pixels = PNGFile.chunk("IDAT", [UInt8](repeating: 0, count: 783_000))
        let bytes = PNGFile.signature + PNGFile.chunk("IHDR", header) + pixels + PNGFile.chunk("IEND", [])
        let path = try scratch.write(bytes, to: "bomb.png")
        let (error, decoderSawIt) = try await spied(path)
        #expect(!decoderSawIt)
        #expect(error?.code == .badStill)
        #expect(error?.message == "“\(path)” \(says)")
    }

    @Test("a large JPEG and a large WebP are refused by their headers")
    func largeOthers() async throws {
        let jpeg = JPEGFile(width: 8, height: 8, samples: [9, 9, 9]).bytes
        let frame = try #require(jpeg.indices.first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 })
        var large = jpeg
        large.replaceSubrange(frame + 5..<frame + 9, with: [0x3F, 0xFF, 0x3F, 0xFF])
        let error = await complaint { try await read(try scratch.write(large, to: "a.jpg")) }
        #expect(error?.message.hasSuffix("is 16383×16383, 269 million pixels; 50 million are the most") == true)

        let webp = WebPFile.extended(Array("RIFF\0\0\0\0WEBP".utf8), width: 16_384, height: 9_000)
        let other = await complaint { try await read(try scratch.write(webp, to: "a.webp")) }
        #expect(other?.message.hasSuffix("is 16384×9000, 148 million pixels; 50 million are the most") == true)
    }

    @Test("inks of which nobody says how they are meant are refused")
    func plainCMYK() async throws {
        let file = JPEGFile(width: 8, height: 8, samples: [1, 2, 3, 4])
        let error = await complaint { try await read(try scratch.write(file.bytes, to: "a.jpg")) }
        #expect(error?.description.contains("save it as RGB") == true)
    }
}
