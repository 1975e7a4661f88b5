import KinoraCore
import KinoraTestKit
import KinoraVision
import Testing

@testable import KinoraAnimator

/// What the camera does, seen in the frames alone.
@Suite struct CameraPixelTests {
    private func clip(_ ops: [Op], focus: MotionProgram.Focus? = nil) -> TestClip {
        TestClip(
            ops: ops, still: PixelSize(width: 400, height: 240), output: PixelSize(width: 192, height: 108),
            focus: focus)
    }

    private func luma(_ frame: VideoFrame) -> Plane {
        Plane(
            width: frame.width, height: frame.height,
            values: frame.bytes[..<(frame.width * frame.height)].map { Float($0) / 255 })
    }

    private func move(_ a: VideoFrame, _ b: VideoFrame, x: Double, y: Double, side: Int = 64) -> Displacement {
        PhaseCorrelation(side: side).displacement(from: luma(a), to: luma(b), x: x, y: y).displacement
    }

    @Test(arguments: [(0.0, -1.0, 0.0), (180, 1, 0), (90, 0, 1), (270, 0, -1)])
    func `what the camera looks at moves the other way`(way: (degrees: Double, x: Double, y: Double)) throws {
        let renderer = try clip([TestClip.op("camera.track", ["degrees": way.degrees])]).renderer(.confetti)
        let moved = move(renderer.frame(0), renderer.frame(23), x: 96, y: 54)
        #expect(abs(moved.x - 9.6 * way.x) < 0.05 && abs(moved.y - 9.6 * way.y) < 0.05, "\(moved)")
    }

    @Test(arguments: [("camera.push", 1.0), ("camera.pull", -1)])
    func `a push spreads the picture about its focus, a pull draws it together`(name: String, way: Double) throws {
        let clip = clip([TestClip.op(name, amplitude: 2)], focus: MotionProgram.Focus(x: 0.35, y: 0.45))
        let renderer = try clip.renderer(.confetti)
        let (first, last) = (renderer.frame(0), renderer.frame(23))
        let focus = (x: clip.program.focus.x * 192, y: clip.program.focus.y * 108)
        let there = move(first, last, x: focus.x, y: focus.y, side: 32)
        #expect(there.length < 0.15, "\(there)")
        let right = move(first, last, x: focus.x + 60, y: focus.y, side: 32)
        #expect(right.x * way > 4 && abs(right.y) < 0.6, "\(right)")
    }

    @Test(arguments: ["camera.push", "camera.pull", "camera.track", "camera.handheld"])
    func `frame after frame it keeps to its path within 0.03 px`(name: String) throws {
        let renderer = try clip([TestClip.op(name)]).renderer(.confetti)
        var jitter = PathJitter(side: 64)
        for n in 0..<renderer.frames {
            let pose = renderer.poses[n]
            jitter.add(
                luma(renderer.frame(n)),
                pose: PathJitter.Pose(
                    scale: pose.zoom,
                    offset: Displacement(
                        x: 96 - (96 + pose.x) * pose.zoom, y: 54 - (54 + pose.y) * pose.zoom)))
        }
        #expect(jitter.result.counted > 80 && jitter.result.rms_px <= 0.03, "\(jitter.result)")
    }

    @Test(arguments: ["camera.push", "camera.pull", "camera.track"])
    func `any frame is the still seen from there, colours too`(name: String) throws {
        let clip = clip([TestClip.op(name, amplitude: 2)], focus: MotionProgram.Focus(x: 0.3, y: 0.6))
        let raster = DrawnStill.confetti.raster(400, 240)
        let renderer = try Renderer(clip.program, raster: raster)
        let (crop, ratio) = (clip.program.crop, clip.program.crop.width / 192)
        for n in [7, 12, 23] {
            let pose = renderer.poses[n]
            let seen = Box(
                x: crop.x + (96 + pose.x - 96 / pose.zoom) * ratio, y: crop.y + (54 + pose.y - 54 / pose.zoom) * ratio,
                width: crop.width / pose.zoom, height: crop.height / pose.zoom)
            let exact = StillFrame.render(raster, crop: seen, size: renderer.output.size).bytes
            let frame = renderer.frame(n).bytes
            let area = 192 * 108
            #expect(Likeness.psnr(Array(frame[..<area]), Array(exact[..<area])) > 36)
            // A quarter pixel of chroma off its luma would cost 8 dB.
            #expect(Likeness.psnr(Array(frame[area...]), Array(exact[area...])) > 40)
        }
    }

    @Test func `with a static camera and nothing else all frames are one`() throws {
        let renderer = try clip([TestClip.op("camera.static")]).renderer(.confetti)
        #expect((1..<24).allSatisfy { renderer.frame($0) == renderer.frame(0) })
    }
}
