import KinoraAnimator
public import KinoraCore
import KinoraMedia
import KinoraVision

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
        let plan = AnimatePlan(
            brief: brief, target: target, program: program,
            renderer: try Renderer(program, raster: reading.raster), size: reading.still.size, notes: reading.notes)
        try Task.checkCancellation()
        let home = try DataFolder.path(environment, currentDirectory: currentDirectory)
        return try await Workshops.shared.use(home, with: equipment(tools)) { workshop in
            try await perform(plan, in: workshop, progress: progress)
        }
    }

    private func perform(
        _ plan: AnimatePlan, in workshop: Workshop, progress: @escaping @Sendable (JobProgress) -> Void
    ) async throws -> Job {
        let (job, take) = (JobID(NewID.make()), TakeID(NewID.make()))
        let still = try await workshop.keep(still: plan.brief.stillPath)
        let order = try plan.order(still: still, in: currentDirectory)
        workshop.embedded.prepare(plan.renderer, for: take)
        workshop.scope.add(job)
        defer { workshop.scope.remove(job) }
        progress(.rendering(done: 0, total: plan.renderer.frames))
        try Task.checkCancellation()
        _ = try await workshop.store.add(
            NewJob(
                id: job, kind: "animate",
                brief: JSONText.of(
                    StoredBrief(
                        plan.brief, stillPath: absolute(plan.brief.stillPath), outputPath: order.clipPath)),
                takes: [
                    NewTake(
                        id: take, order: JSONText.of(order), places: [EmbeddedEngine.place],
                        state: TakeState(
                            offers: [EmbeddedEngine.terms], at: workshop.store.now(), deadline: EmbeddedEngine.patience),
                        made: [KeptArtifact(artifact: still, role: .still, kind: "still")])
                ]), key: nil)
        workshop.runner.nudge(take)
        let record = try await workshop.end(of: job, progress)
        return plan.job(try await ending(of: record, plan, in: workshop), record: record)
    }

    /// What a job came to; throws what kept it from its end.
    private func ending(
        of record: JobRecord, _ plan: AnimatePlan, in workshop: Workshop
    ) async throws -> StoredResult {
        let take = record.takes[0]
        switch take.state.phase {
        case .finished:
            if let result = StoredResult(json: take.result) { return result }
            let trouble = StoredTrouble(json: take.result)?.error
            throw KinoraError(
                trouble?.code ?? .cannotWrite, trouble?.message ?? "the clip could not be put in its place",
                hint: "the clip is kept: kinora jobs show \(record.id)")
        case .cancelled:
            throw KinoraError(.interrupted, "stopped before the clip was whole; nothing was written")
        default:
            throw await workshop.failure(of: take)
                ?? KinoraError(.unavailable, "the clip was not made", hint: "type kinora jobs show \(record.id)")
        }
    }

    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : currentDirectory + "/" + path }
}
