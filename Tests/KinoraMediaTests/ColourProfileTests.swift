import KinoraCore
import KinoraMedia
import KinoraTestKit
import KinoraVision
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ColourProfileTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func png(_ pixels: [UInt8], profile: [UInt8]) throws -> String {
        var file = PNGFile(Raster(width: pixels.count / 3, height: 1, pixels: pixels))
        file.early = [("iCCP", Array("p\0\0".utf8) + PNGFile.zlib(profile))]
        return try scratch.write(file.bytes, to: "a.png")
    }

    /// From the two matrices of CSS Color 4 §10 for P3 and sRGB, both D65.
    @Test("Display P3 becomes sRGB, and what sRGB cannot show is clipped")
    func displayP3() async throws {
        let path = try png(
            [128, 128, 128, 200, 100, 50, 100, 150, 120, 255, 0, 0], profile: ICCFile.displayP3.bytes)
        let reading = try await read(path)
        #expect(
            Likeness.worst(reading.raster.pixels, [128, 128, 128, 215, 93, 31, 83, 152, 118, 255, 0, 0]) <= 1)
        #expect(reading.notes.isEmpty)
    }

    @Test("an sRGB profile leaves every pixel as it is")
    func sRGB() async throws {
        let picture = TestPicture.gradient(32, 8)
        let path = try png(picture.pixels, profile: ICCFile.sRGB.bytes)
        #expect(try await read(path).raster.pixels == picture.pixels)
    }

    @Test("a plain gamma is applied")
    func gamma() async throws {
        var profile = ICCFile.sRGB
        profile.curve = ICCFile.gamma(1)
        // Linear 0.5 is 188 in sRGB, 55 (0.2157) is 128.
        let path = try png([128, 128, 128, 55, 55, 55], profile: profile.bytes)
        #expect(Likeness.worst(try await read(path).raster.pixels, [188, 188, 188, 128, 128, 128]) <= 1)
    }

    @Test("profiles of JPEG and WebP are found, also in several segments")
    func otherFormats() async throws {
        let profile = ICCFile.displayP3.bytes
        let jpeg = JPEGFile(width: 8, height: 8, samples: [110, 90, 200]).bytes
        let plain = try await read(try scratch.write(jpeg, to: "plain.jpg")).raster.pixel(0, 0)
        let half = profile.count / 2
        let segments = [(1, profile[..<half]), (2, profile[half...])].flatMap { index, part in
            JPEGFile.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [UInt8(index), 2] + part)
        }
        let marked = Array(jpeg[..<2]) + segments + Array(jpeg[2...])
        let converted = try await read(try scratch.write(marked, to: "p3.jpg")).raster.pixel(0, 0)
        let asPNG = try await read(try png(plain, profile: profile)).raster.pixels
        #expect(converted == asPNG)
        #expect(converted != plain)

        let source = try scratch.write(PNGFile(TestPicture.flat(4, 4, 100, 150, 120)).bytes, to: "in.png")
        try await ToolRun.ffmpeg(["-i", source, "-c:v", "libwebp", "-lossless", "1", scratch("a.webp")])
        let webp = WebPFile.extended(try scratch.read("a.webp"), width: 4, height: 4, profile: profile)
        let pixel = try await read(try scratch.write(webp, to: "p3.webp")).raster.pixel(2, 2)
        #expect(Likeness.worst(pixel, [83, 152, 118]) <= 1)
    }

    @Test("a profile of another kind, or a broken one, is left out with a note", arguments: [true, false])
    func unknown(isBroken: Bool) async throws {
        var profile = ICCFile.sRGB
        profile.space = "Lab "
        var file = PNGFile(TestPicture.flat(1, 1, 5, 6, 7))
        let stream = isBroken ? [0x78, 0x01, 0xFF, 0xFF] : PNGFile.zlib(profile.bytes)
        file.early = [("iCCP", Array("p\0\0".utf8) + stream)]
        let reading = try await read(try scratch.write(file.bytes, to: "a.png"))
        #expect(reading.raster.pixels == [5, 6, 7])
        #expect(reading.notes.count == 1)
        #expect(reading.notes.first?.contains("colours were read as sRGB") == true)
    }

    @Test("a profile that inflates beyond a mebibyte is left out")
    func largeProfile() async throws {
        var file = PNGFile(TestPicture.flat(1, 1, 5, 6, 7))
        let zeros = [UInt8](repeating: 0, count: 3 << 20)
        file.early = [("iCCP", Array("p\0\0".utf8) + PNGFile.zlib(zeros))]
        let reading = try await read(try scratch.write(file.bytes, to: "a.png"))
        #expect(reading.raster.pixels == [5, 6, 7])
        #expect(reading.notes.count == 1)
    }
}
