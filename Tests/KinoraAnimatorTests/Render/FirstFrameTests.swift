import KinoraCore
import KinoraTestKit
import KinoraVision
import Testing

@testable import KinoraAnimator

@Suite struct FirstFrameTests {
    /// Still, and frame: landscape from landscape and portrait, portrait, a tiny still, one smaller than the frame.
    static let shapes: [(still: PixelSize, output: PixelSize)] = [
        (PixelSize(width: 320, height: 200), PixelSize(width: 160, height: 90)),
        (PixelSize(width: 200, height: 320), PixelSize(width: 160, height: 90)),
        (PixelSize(width: 240, height: 301), PixelSize(width: 90, height: 160)),
        (PixelSize(width: 24, height: 18), PixelSize(width: 128, height: 72)),
        (PixelSize(width: 100, height: 60), PixelSize(width: 192, height: 108)),
    ]

    private func clip(_ name: String, _ shape: (still: PixelSize, output: PixelSize), amplitude: Double) -> TestClip {
        TestClip(
            ops: [TestClip.op(name, amplitude: amplitude)], still: shape.still, output: shape.output,
            regions: [DrawnStill.portrait.face(shape.still)])
    }

    @Test(arguments: everyMotion) func `a clip that does not loop starts on the still itself`(name: String) throws {
        for shape in Self.shapes {
            // A pull starts tighter than its end; its first frame is the crop all the same.
            let clip = clip(name, shape, amplitude: 1.5)
            let raster = DrawnStill.portrait.raster(shape.still.width, shape.still.height)
            let first = try Renderer(clip.program, raster: raster).frame(0)
            let still = StillFrame.render(raster, crop: clip.program.crop, size: shape.output)
            let psnr = Likeness.psnr(first.bytes, still.bytes)
            #expect(psnr >= 45, "\(shape): \(psnr) dB")
        }
    }

    @Test func `and so does one in which everything moves`() throws {
        for shape in Self.shapes {
            var clip = clip("camera.push", shape, amplitude: 1)
            clip.ops = everyMotion.map { TestClip.op($0) }
            let raster = DrawnStill.portrait.raster(shape.still.width, shape.still.height)
            let first = try Renderer(clip.program, raster: raster).frame(0)
            let still = StillFrame.render(raster, crop: clip.program.crop, size: shape.output)
            #expect(Likeness.psnr(first.bytes, still.bytes) >= 45)
        }
    }

    @Test func `a still frame is the still, in video's colours`() {
        let raster = TestPicture.flat(40, 30, 255, 0, 0)
        let frame = StillFrame.render(
            raster, crop: Box(x: 0, y: 0, width: 40, height: 30), size: PixelSize(width: 20, height: 14))
        #expect(frame.bytes[..<280].allSatisfy { $0 == 63 })
        #expect(frame.bytes[280..<350].allSatisfy { $0 == 102 })
        #expect(frame.bytes[350...].allSatisfy { $0 == 240 })
    }

    @Test(arguments: everyMotion) func `from the second frame on something happens, but for a static camera`(
        name: String
    ) throws {
        let size = PixelSize(width: 320, height: 200)
        let clip = clip(name, (size, PixelSize(width: 160, height: 90)), amplitude: 1.5)
        let pictures: [String: DrawnStill] = [
            "wind.foliage": .meadow, "light.flicker": .street, "light.neon": .street,
        ]
        let picture = pictures[name] ?? .portrait
        let renderer = try clip.renderer(picture)
        let first = renderer.frame(0)
        let changed = (1..<24).filter { renderer.frame($0) != first }
        #expect(name == "camera.static" ? changed.isEmpty : changed.count > 15, "\(changed)")
    }
}
