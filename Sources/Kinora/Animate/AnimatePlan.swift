import KinoraAnimator
import KinoraCore
import KinoraMedia
import KinoraVision

/// A brief that was looked at from all sides: what will be rendered, and where it goes.
struct AnimatePlan: Sendable {
    var brief: Brief
    var target: ClipTarget
    var program: MotionProgram
    var renderer: Renderer
    /// Of the still.
    var size: PixelSize
    /// Of how the still was read.
    var notes: [String]

    func order(still: Artifact, in folder: String) throws -> EmbeddedOrder {
        func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }
        return EmbeddedOrder(
            still: still, stillPath: absolute(brief.stillPath),
            program: String(decoding: try ProgramFile.write(program), as: UTF8.self), format: target.format,
            clipPath: absolute(target.clip), programPath: absolute(target.program),
            isDefaultPath: brief.outputPath == nil)
    }

    func job(_ result: StoredResult, record: JobRecord) -> Job {
        let seconds = Double(program.output.frames) / Double(program.output.fps)
        // A path is told as it was written, unless the clip had to go elsewhere.
        let isAsPlanned = result.clipPath.hasSuffix(target.clip)
        let clip = isAsPlanned ? target.clip : result.clipPath
        let take = Take(
            id: record.takes[0].id.text, seed: program.seed, path: clip,
            window: Take.Window(start: 0, end: seconds))
        return Job(
            id: record.id.text, model: EmbeddedEngine.model, provider: EmbeddedEngine.name, seconds: seconds,
            fps: program.output.fps, size: program.output.size, seed: program.seed, degraded: program.degraded,
            notes: notes.map { "“\(brief.stillPath)”: \($0)" } + shapeNote, motions: renderer.motions, takes: [take],
            keeper: take.id, clipPath: clip,
            programPath: isAsPlanned ? target.program : result.programPath ?? target.program)
    }

    /// A still beyond the ratios a clip may have is cropped though nobody asked for it.
    private var shapeNote: [String] {
        guard brief.aspect == .auto, brief.programPath == nil, !(0.25...4).contains(size.aspect) else { return [] }
        return ["“\(brief.stillPath)” is \(size); a clip is at most four times as long as wide, so it was cropped"]
    }
}
