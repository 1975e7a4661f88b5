import KinoraAnimator
public import KinoraCore
import KinoraMedia
import KinoraVision

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension LocalStudio: Studio {
    public func animate(_ brief: Brief, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> Job {
        try brief.check()
        let format = try brief.outputPath.map { try ClipFormat(path: $0) } ?? .mp4
        if let path = brief.outputPath { try ClipWriter.check(path, format: format) }
        let tools = try MediaTools.locate(environment: environment, origins: toolOrigins)
        progress(.reading)
        let reading = try await StillReader(tools: tools).read(brief.stillPath)
        let target = ClipTarget(brief, format: format)
        try ClipWriter.check(target.clip, format: format)
        try target.checkProgram()
        try Task.checkCancellation()

        progress(.analysing)
        let program = try plan(brief, reading: reading)
        let renderer = try Renderer(program, raster: reading.raster)
        try Task.checkCancellation()

        let staged = try target.stage(program)
        do {
            try await write(renderer, to: target, tools: tools, progress: progress)
        } catch {
            staged.discard()
            throw error
        }
        progress(.finishing)
        try staged.store()
        let notes = reading.notes.map { "“\(brief.stillPath)”: \($0)" }
        return job(
            program, renderer: renderer, target: target, notes: notes + Self.shapeNote(brief, reading.still.size))
    }

    private func write(
        _ renderer: Renderer, to target: ClipTarget, tools: MediaTools,
        progress: @escaping @Sendable (JobProgress) -> Void
    ) async throws {
        let total = renderer.frames
        let line = FrameLine(renderer: renderer, workers: FrameLine.usualWorkers)
        progress(.rendering(done: 0, total: total))
        do {
            try await line.run {
                progress(.rendering(done: $0, total: total))
            } consume: { next in
                try await ClipWriter(tools: tools).write(
                    size: renderer.output.size, fps: renderer.output.fps, format: target.format, to: target.clip,
                    passport: Passport(source: .algorithmicallyEnhanced, creatorTool: "kinora \(Kinora.version)"),
                    next: next)
            }
        } catch is CancellationError {
            throw KinoraError(.interrupted, "stopped before the clip was whole; nothing was written")
        }
    }

    /// A still beyond the ratios a clip may have is cropped though nobody asked for it.
    private static func shapeNote(_ brief: Brief, _ still: PixelSize) -> [String] {
        guard brief.aspect == .auto, brief.programPath == nil, !(0.25...4).contains(still.aspect) else { return [] }
        return ["“\(brief.stillPath)” is \(still); a clip is at most four times as long as wide, so it was cropped"]
    }

    private func job(_ program: MotionProgram, renderer: Renderer, target: ClipTarget, notes: [String]) -> Job {
        var random = SystemRandomNumberGenerator()
        func id() -> String {
            SortableID.make(
                milliseconds: UInt64(Date().timeIntervalSince1970 * 1000),
                random: (random.next(), random.next()))
        }
        let seconds = Double(program.output.frames) / Double(program.output.fps)
        let take = Take(
            id: id(), seed: program.seed, path: target.clip, window: Take.Window(start: 0, end: seconds))
        return Job(
            id: id(), model: "procedural", provider: "embedded", seconds: seconds, fps: program.output.fps,
            size: program.output.size, seed: program.seed, degraded: program.degraded, notes: notes,
            motions: renderer.motions,
            takes: [take], keeper: take.id, clipPath: target.clip, programPath: target.program)
    }
}
