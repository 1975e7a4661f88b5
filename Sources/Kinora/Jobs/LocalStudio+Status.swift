import KinoraCore
import KinoraStore

/// Rows as people see them.
extension LocalStudio {
    func status(of job: JobRecord) async -> JobStatus {
        let brief = try? JSONText.read(StoredBrief.self, job.brief)
        var takes: [TakeStatus] = []
        for take in job.takes { takes.append(status(of: take, trouble: await trouble(of: take))) }
        let result = job.takes.lazy.compactMap { StoredResult(json: $0.result) }.first
        return JobStatus(
            id: job.id.text, kind: job.kind, state: state(of: job.takes.map(\.state)),
            created_unixMs: job.created_unixMs, stillPath: brief?.stillPath ?? "", prompt: brief?.prompt ?? "",
            outputPath: result?.clipPath ?? brief?.outputPath ?? "",
            costMicroUSD: takes.reduce(0) { $0 + $1.costMicroUSD },
            reservedMicroUSD: takes.reduce(0) { $0 + $1.reservedMicroUSD }, takes: takes)
    }

    /// What kept a take from its end: the provider's last words, or what finishing met.
    private func trouble(of take: TakeRecord) async -> StoredTrouble? {
        if let trouble = StoredTrouble(json: take.result) { return trouble }
        guard take.state.phase == .failed, let store = try? reading() else { return nil }
        for attempt in take.state.attempts.indices.reversed() {
            let words = try? await store.lastWords(of: take.id, attempt: attempt)
            if let trouble = StoredTrouble(json: words ?? nil) { return trouble }
        }
        return nil
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

    private func status(of take: TakeRecord, trouble: StoredTrouble?) -> TakeStatus {
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
            trouble: trouble?.message ?? state.failure?.name, provider: place.provider,
            model: place.model, attempts: attempts, storedPath: storedPath(of: take),
            costMicroUSD: Int(take.spent.microUSD), reservedMicroUSD: Int(take.reserved.microUSD),
            failure: state.phase == .failed ? trouble.map { KinoraError.Code(rawValue: $0.code) } : nil)
    }

    private func storedPath(of take: TakeRecord) -> String? {
        guard let kept = take.artifacts.last(where: { $0.role == .clip }), let home = try? home() else { return nil }
        return ArtifactFolder.path(of: kept.artifact, root: home)
    }
}
