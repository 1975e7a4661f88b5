import KinoraCore
import KinoraMedia
import KinoraTestKit
import KinoraVision
import Testing

@Suite(.timeLimit(.minutes(1)))
struct OrientationTests {
    let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    /// Where the stored pixel for the upright (x, y) is, per EXIF 2.32 table 6, for a stored picture of w × h.
    private func stored(_ value: UInt8, _ x: Int, _ y: Int, _ w: Int, _ h: Int) -> (Int, Int) {
        switch value {
        case 2: (w - 1 - x, y)
        case 3: (w - 1 - x, h - 1 - y)
        case 4: (x, h - 1 - y)
        case 5: (y, x)
        case 6: (y, h - 1 - x)
        case 7: (w - 1 - y, h - 1 - x)
        case 8: (w - 1 - y, x)
        default: (x, y)
        }
    }

    private func expected(_ value: UInt8, _ picture: Raster) -> Raster {
        let (w, h) = (picture.width, picture.height)
        return TestPicture.raster(value >= 5 ? h : w, value >= 5 ? w : h) { x, y in
            let (sx, sy) = stored(value, x, y, w, h)
            let pixel = picture.pixel(sx, sy)
            return (pixel[0], pixel[1], pixel[2])
        }
    }

    @Test("every EXIF orientation of a PNG is applied, once", arguments: UInt8(1)...8, [true, false])
    func png(value: UInt8, littleEndian: Bool) async throws {
        let picture = TestPicture.gradient(13, 7)
        var file = PNGFile(picture)
        file.early = [("eXIf", ExifTag.orientation(value, littleEndian: littleEndian))]
        let reading = try await read(try scratch.write(file.bytes, to: "a.png"))
        #expect(reading.raster == expected(value, picture))
        #expect(reading.still.size == reading.raster.size)
    }

    @Test("every EXIF orientation of a JPEG is applied, once", arguments: UInt8(1)...8)
    func jpeg(value: UInt8) async throws {
        let source = try scratch.write(PNGFile(TestPicture.gradient(48, 32)).bytes, to: "in.png")
        try await ToolRun.ffmpeg(["-i", source, "-q:v", "1", scratch("plain.jpg")])
        let upright = try await read(scratch("plain.jpg")).raster
        let turned = ExifTag.inserted(value, into: try scratch.read("plain.jpg"))
        let reading = try await read(try scratch.write(turned, to: "turned.jpg"))
        #expect(reading.raster == expected(value, upright))
    }

    @Test("the orientation of a WebP is applied", arguments: [UInt8(1), 6])
    func webp(value: UInt8) async throws {
        let picture = TestPicture.gradient(20, 12)
        let source = try scratch.write(PNGFile(picture).bytes, to: "in.png")
        try await ToolRun.ffmpeg(["-i", source, "-c:v", "libwebp", "-lossless", "1", scratch("plain.webp")])
        let plain = try scratch.read("plain.webp")
        let turned = try scratch.write(WebPFile.extended(plain, width: 20, height: 12, exif: value), to: "turned.webp")
        #expect(try await read(turned).raster == expected(value, picture))
    }

    @Test("an orientation of nonsense is none", arguments: [UInt8(0), 9, 255])
    func nonsense(value: UInt8) async throws {
        let picture = TestPicture.gradient(5, 4)
        var file = PNGFile(picture)
        file.early = [("eXIf", ExifTag.orientation(value))]
        #expect(try await read(try scratch.write(file.bytes, to: "a.png")).raster == picture)
    }
}
