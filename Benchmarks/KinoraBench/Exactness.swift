import Kinora
import KinoraAnimator
import KinoraCore
import KinoraMedia
import KinoraVision

/// What must hold to the byte, or to the decibel.
struct Exactness {
    let subject: Subject
    let scratch: ScratchFolder

    func rows() async throws -> [Row] {
        Talk.say("frame 0, loop, frames over workers …")
        return try stillness() + [loop("camera", subject.camera), loop("one layer", subject.layer)] + [await workers()]
    }

    /// Frame 0 against the crop of the still, scaled by ourselves and by ffmpeg.
    private func stillness() throws -> [Row] {
        let (frame, crop) = (try first(subject.layer), subject.layer.crop)
        let own = StillFrame.render(subject.reading.raster, crop: crop, size: subject.output.size)
        let camera = try first(subject.camera)
        let likewise = StillFrame.render(
            subject.reading.raster, crop: subject.camera.crop, size: subject.output.size)
        let ours =
            Likeness(camera, likewise).rows("camera, to the cropped, scaled still")
            + Likeness(frame, own).rows("layer, to the cropped, scaled still")
        let theirs = try ScaledStill.allCases.flatMap { scaling in
            try scaling.frame(of: subject, scratch: scratch).map {
                Likeness(camera, $0).rows("camera, to \(scaling.name)").map { row in
                    scaling.least.map(row.atLeast) ?? row
                }
            } ?? []
        }
        return ours.map { $0.atLeast(45) } + theirs
    }

    private func first(_ program: MotionProgram) throws -> VideoFrame {
        let renderer = try subject.renderer(program)
        var frame = VideoFrame(width: program.output.width, height: program.output.height)
        var scratch = RenderScratch()
        renderer.render(0, into: &frame, scratch: &scratch)
        return frame
    }

    /// Frame N of a loop of N frames is frame 0.
    private func loop(_ name: String, _ program: MotionProgram) throws -> Row {
        let renderer = try subject.renderer(subject.looped(program))
        var first = VideoFrame(width: program.output.width, height: program.output.height)
        var last = first
        var scratch = RenderScratch()
        renderer.render(0, into: &first, scratch: &scratch)
        renderer.render(renderer.frames, into: &last, scratch: &scratch)
        let difference = zip(first.bytes, last.bytes).reduce(0) { max($0, abs(Int($1.0) - Int($1.1))) }
        return Row("exactness", "loop, \(name): frame 0 − frame N", Double(difference), "codes", digits: 0).atMost(0)
    }

    private func workers() async throws -> Row {
        let renderer = try subject.renderer(subject.layer)
        var digests: Set<UInt64> = []
        var text = ""
        for workers in [1, 2, 4] {
            let digest = try await FrameLine(renderer: renderer, workers: workers).run {
                _ in
            } consume: { next in
                var digest = FrameDigest()
                while let frame = try await next() { digest.add(frame) }
                return digest.value
            }
            digests.insert(digest)
            text = String(digest, radix: 16)
        }
        return Row("exactness", "frames over 1, 2, 4 workers: digests", Double(digests.count), "", digits: 0)
            .atMost(1).noting(text)
    }
}
