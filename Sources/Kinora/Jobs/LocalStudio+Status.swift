import KinoraCore
import KinoraStore

/// Rows as people see them.
extension LocalStudio {
    func status(of job: JobRecord) -> JobStatus {
        let brief = try? JSONText.read(StoredBrief.self, job.brief)
        let takes = job.takes.map(status)
        let result = job.takes.lazy.compactMap { StoredResult(json: $0.result) }.first
        return JobStatus(
            id: job.id.text, kind: job.kind, state: state(of: job.takes.map(\.state)),
            created_unixMs: job.created_unixMs, stillPath: brief?.stillPath ?? "", prompt: brief?.prompt ?? "",
            outputPath: result?.clipPath ?? brief?.outputPath ?? "",
            costMicroUSD: takes.reduce(0) { $0 + $1.costMicroUSD },
            reservedMicroUSD: takes.reduce(0) { $0 + $1.reservedMicroUSD }, takes: takes)
    }

    private func state(of takes: [TakeState]) -> JobStatus.State {
        if takes.allSatisfy(\.phase.isTerminal) {
            if takes.contains(where: { $0.phase == .finished }) { return .finished }
            return takes.contains { $0.phase == .failed } ? .failed : .cancelled
        }
        let open = takes.filter { !$0.phase.isTerminal }
        if open.allSatisfy({ $0.hold != .none && $0.hold != .backoff }) { return .held }
        return open.allSatisfy { $0.phase == .queued } ? .waiting : .running
    }

    private func status(of take: TakeRecord) -> TakeStatus {
        let state = take.state
        let place = take.places[min(state.offer, take.places.count - 1)]
        let attempts = state.attempts.enumerated().map { index, attempt in
            let place = take.places[attempt.offer]
            return AttemptStatus(
                number: index + 1, state: attempt.state.name, provider: place.provider, endpoint: place.endpoint,
                request: attempt.request?.text, reason: attempt.reason?.name,
                costMicroUSD: attempt.funds == .committed ? Int(attempt.estimate.microUSD) : 0)
        }
        return TakeStatus(
            id: take.id.text, state: state.phase.name, hold: state.hold == .none ? nil : state.hold.name,
            trouble: state.failure?.name ?? StoredTrouble(json: take.result)?.message, provider: place.provider,
            model: place.model, attempts: attempts, storedPath: storedPath(of: take),
            costMicroUSD: Int(take.spent.microUSD), reservedMicroUSD: Int(take.reserved.microUSD))
    }

    private func storedPath(of take: TakeRecord) -> String? {
        guard let kept = take.artifacts.last(where: { $0.role == .clip }), let home = try? home() else { return nil }
        return ArtifactFolder.path(of: kept.artifact, root: home)
    }
}
