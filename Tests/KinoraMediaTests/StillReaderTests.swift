import KinoraCore
import KinoraMedia
import KinoraTestKit
import KinoraVision
import Testing

@Suite(.timeLimit(.minutes(1)))
struct StillReaderTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    @Test("a PNG comes out as it went in, whatever it is called", arguments: ["a.png", "a.jpg", "a", "-i %05d.png"])
    func png(name: String) async throws {
        let picture = TestPicture.gradient(37, 23)
        let reading = try await read(try scratch.write(PNGFile(picture).bytes, to: name))
        #expect(reading.raster == picture)
        #expect(reading.still.format == .png)
        #expect(reading.still.size == PixelSize(width: 37, height: 23))
        #expect(reading.notes.isEmpty)
    }

    @Test(
        "lossy formats come near",
        arguments: [
            ("a.jpg", ["-c:v", "mjpeg", "-q:v", "1"], Still.Format.jpeg, 38.0),
            ("b.webp", ["-c:v", "libwebp", "-quality", "95"], .webp, 36),
            ("c.webp", ["-c:v", "libwebp", "-lossless", "1"], .webp, .infinity),
            ("d.avif", ["-c:v", "libaom-av1", "-still-picture", "1", "-crf", "8", "-pix_fmt", "yuv444p"], .avif, 36),
        ])
    func lossy(name: String, arguments: [String], format: Still.Format, least_dB: Double) async throws {
        let picture = TestPicture.gradient(64, 48)
        let source = try scratch.write(PNGFile(picture).bytes, to: "in.png")
        try await ToolRun.ffmpeg(["-i", source] + arguments + [scratch(name)])
        let reading = try await read(scratch(name))
        #expect(reading.still.format == format)
        #expect(Likeness.psnr(reading.raster.pixels, picture.pixels) >= least_dB)
    }

    @Test("one pixel is a picture")
    func onePixel() async throws {
        let reading = try await read(try scratch.write(PNGFile(TestPicture.flat(1, 1, 9, 8, 7)).bytes, to: "a.png"))
        #expect(reading.raster.pixels == [9, 8, 7])
    }

    @Test("grey, palette and 16-bit pictures come out as RGB")
    func kinds() async throws {
        let grey = PNGFile(width: 2, height: 1, kind: .grey, samples: [0, 200])
        #expect(try await read(try scratch.write(grey.bytes, to: "g.png")).raster.pixels == [0, 0, 0, 200, 200, 200])

        var palette = PNGFile(width: 2, height: 1, kind: .palette, samples: [1, 0])
        palette.early = [("PLTE", [10, 20, 30, 40, 50, 60])]
        #expect(
            try await read(try scratch.write(palette.bytes, to: "p.png")).raster.pixels == [40, 50, 60, 10, 20, 30])

        let deep = PNGFile(width: 1, height: 1, kind: .rgb, depth: 16, samples: [255, 255, 128, 128, 10, 10])
        let pixels = try await read(try scratch.write(deep.bytes, to: "d.png")).raster.pixels
        #expect(Likeness.worst(pixels, [255, 128, 10]) <= 1)

        let deepGrey = PNGFile(width: 1, height: 1, kind: .grey, depth: 16, samples: [77, 77])
        #expect(
            Likeness.worst(try await read(try scratch.write(deepGrey.bytes, to: "e.png")).raster.pixels, [77, 77, 77])
                <= 1)
    }

    @Test("transparency is put before white, in linear light")
    func alpha() async throws {
        let file = PNGFile(
            width: 3, height: 1, kind: .rgba, samples: [200, 20, 20, 255, 200, 20, 20, 128, 200, 20, 20, 0])
        let reading = try await read(try scratch.write(file.bytes, to: "a.png"))
        #expect(Likeness.worst(reading.raster.pixels, [200, 20, 20, 229, 188, 188, 255, 255, 255]) <= 1)
        #expect(reading.notes == ["its transparent parts were put before white"])
    }

    @Test("a picture that is almost white and transparent is put before dark grey")
    func brightAlpha() async throws {
        let file = PNGFile(width: 2, height: 1, kind: .rgba, samples: [250, 250, 250, 255, 0, 0, 0, 0])
        let reading = try await read(try scratch.write(file.bytes, to: "a.png"))
        #expect(reading.raster.pixels == [250, 250, 250, 48, 48, 48])
        #expect(reading.notes.count == 1)
    }

    @Test("transparency by colour key, by palette, and with grey is seen too")
    func otherAlpha() async throws {
        var keyed = PNGFile(width: 2, height: 1, kind: .rgb, samples: [1, 2, 3, 90, 91, 92])
        keyed.early = [("tRNS", [0, 1, 0, 2, 0, 3])]
        #expect(
            try await read(try scratch.write(keyed.bytes, to: "k.png")).raster.pixels == [255, 255, 255, 90, 91, 92])

        var palette = PNGFile(width: 2, height: 1, kind: .palette, samples: [0, 1])
        palette.early = [("PLTE", [10, 20, 30, 40, 50, 60]), ("tRNS", [0, 255])]
        #expect(
            try await read(try scratch.write(palette.bytes, to: "p.png")).raster.pixels == [255, 255, 255, 40, 50, 60])

        let grey = PNGFile(width: 2, height: 1, kind: .greyAlpha, samples: [70, 255, 70, 0])
        #expect(
            try await read(try scratch.write(grey.bytes, to: "g.png")).raster.pixels == [70, 70, 70, 255, 255, 255])
    }

    @Test("an opaque alpha channel changes nothing and is not mentioned")
    func opaqueAlpha() async throws {
        let file = PNGFile(width: 1, height: 1, kind: .rgba, samples: [3, 2, 1, 255])
        let reading = try await read(try scratch.write(file.bytes, to: "a.png"))
        #expect(reading.raster.pixels == [3, 2, 1])
        #expect(reading.notes.isEmpty)
    }

    @Test(
        "inks become light: Adobe's CMYK and YCCK are stored inverted",
        arguments: [
            // No ink at all is white; all black is black; magenta and yellow make red.
            ([255, 255, 255, 255], UInt8(0), [255, 255, 255]), ([255, 255, 255, 0], 0, [0, 0, 0]),
            ([255, 0, 0, 255], 0, [255, 0, 0]), ([0, 255, 255, 128], 0, [0, 128, 128]),
            ([0, 128, 128, 255], 2, [255, 255, 255]), ([179, 171, 1, 255], 2, [255, 0, 0]),
        ] as [([UInt8], UInt8, [UInt8])])
    func cmyk(stored: [UInt8], transform: UInt8, expected: [UInt8]) async throws {
        let file = JPEGFile(width: 8, height: 8, samples: stored, adobeTransform: transform)
        let reading = try await read(try scratch.write(file.bytes, to: "a.jpg"))
        #expect(Likeness.worst(reading.raster.pixel(3, 3), expected) <= 3)
    }

    @Test("a grey JPEG is grey")
    func greyJPEG() async throws {
        let file = JPEGFile(width: 8, height: 8, samples: [99])
        #expect(try await read(try scratch.write(file.bytes, to: "a.jpg")).raster.pixel(0, 0) == [99, 99, 99])
    }

    @Test("what stands behind a JPEG's end is not looked at")
    func trailer() async throws {
        let file =
            JPEGFile(width: 8, height: 8, samples: [99]).bytes + JPEGFile(width: 8, height: 8, samples: [9]).bytes
        #expect(try await read(try scratch.write(file, to: "a.jpg")).raster.pixel(0, 0) == [99, 99, 99])
    }

    @Test("the fingerprint follows the pixels and not the file")
    func fingerprint() async throws {
        let picture = TestPicture.gradient(16, 16)
        var other = picture
        other.pixels[300] ^= 1
        var prints: [String] = []
        for (name, raster, text) in [("a", picture, "x"), ("b", picture, "y"), ("c", other, "x")] {
            var file = PNGFile(raster)
            file.early = [("tEXt", Array("Comment\0\(text)".utf8))]
            prints.append(try await read(try scratch.write(file.bytes, to: name)).still.fingerprint)
        }
        #expect(prints[0] == prints[1])
        #expect(prints[0] != prints[2])
        #expect(prints[0].count == 16)
    }
}
