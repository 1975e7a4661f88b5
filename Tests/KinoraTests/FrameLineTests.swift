import KinoraAnimator
import KinoraCore
import KinoraVision
import Testing

@testable import Kinora

@Suite("Frames in order from several workers")
struct FrameLineTests {
    @Test(arguments: [1, 2, 4])
    func `Any number of workers gives the same frames, also to those who keep them`(workers: Int) async throws {
        let renderer = try Self.renderer()
        let kept = try await FrameLine(renderer: renderer, workers: workers).run {
            _ in
        } consume: { next in
            var kept: [VideoFrame] = []
            while let frame = try await next() { kept.append(frame) }
            return kept
        }
        #expect(kept == Self.oneByOne(renderer))
    }

    @Test func `A frame that was let go lends its memory to a later one, and that one is whole`() async throws {
        let renderer = try Self.renderer()
        let exact = Self.oneByOne(renderer)
        let good = try await FrameLine(renderer: renderer, workers: 2).run {
            _ in
        } consume: { next in
            var good = 0
            while let frame = try await next() { good += frame == exact[good] ? 1 : 0 }
            return good
        }
        #expect(good == renderer.frames)
    }

    /// Twelve frames of a push and a sway over the whole of a small picture.
    private static func renderer() throws -> Renderer {
        let size = PixelSize(width: 160, height: 90)
        let pixels = (0..<size.width * size.height * 3).map { UInt8(truncatingIfNeeded: $0 &* 37 ^ ($0 >> 5)) }
        let whole = Box(x: 0, y: 0, width: 160, height: 90)
        var program = MotionProgram(
            still: .init(fingerprint: "", width: size.width, height: size.height), crop: whole,
            focus: .init(x: 0.5, y: 0.5), output: .init(width: 64, height: 36, fps: 24, frames: 12), seed: 1,
            loop: false, prompt: "", regions: [Region(label: "face", box: whole, confidence: 1, source: .mask)],
            ops: [Op(name: "camera.push"), Op(name: "body.sway")], degraded: [])
        ProgramPlanner.frame(&program, focus: nil)
        return try Renderer(program, raster: Raster(width: size.width, height: size.height, pixels: pixels))
    }

    private static func oneByOne(_ renderer: Renderer) -> [VideoFrame] {
        (0..<renderer.frames).map { n in
            var frame = VideoFrame(width: renderer.output.width, height: renderer.output.height)
            var scratch = RenderScratch()
            renderer.render(n, into: &frame, scratch: &scratch)
            return frame
        }
    }
}
