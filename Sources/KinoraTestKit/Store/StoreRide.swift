package import KinoraCore

/// Drives takes of a store by the real core, and answers for a provider to whom nothing ever happens.
package struct StoreRide: Sendable {
    package var store: any Store
    package var place: (any StorePlace)?
    package var worker: String

    package init(_ store: any Store, _ place: (any StorePlace)? = nil, worker: String = "w1") {
        self.store = store
        self.place = place
        self.worker = worker
    }

    package struct Stuck: Error {
        package var outcome: String
    }

    /// One decision of the core.
    package func act(
        _ take: TakeID, seen: Fact? = nil, fence: UInt32? = nil, keeping: [KeptArtifact] = [], result: String? = nil
    ) async throws -> ActOutcome {
        try await store.act(
            Act(take: take, worker: worker, fence: fence, keeping: keeping, result: result) {
                Self.decide($0, seen: seen)
            })
    }

    package static func decide(_ held: Held, seen: Fact? = nil) -> Decision {
        var dice = Dice(seed: UInt64(held.state.applied))
        var effects: [Effect] = []
        let situation = Situation(
            now: held.now, fence: held.fence, room: held.room, gate: .open,
            admission: held.breaker.admission(at: held.now))
        let state = Reliability.decide(
            held.state, facts: held.fresh, seen: seen, at: situation, dice: &dice, effects: &effects)
        return Decision(state: state, effects: effects)
    }

    /// Goes on until the take is in this phase, or at rest.
    @discardableResult
    package func drive(_ take: TakeID, to phase: TakeState.Phase) async throws -> TakeRecord {
        var (seen, keeping, result): (Fact?, [KeptArtifact], String?) = (nil, [], nil)
        for _ in 0..<40 {
            let outcome = try await act(take, seen: seen, keeping: keeping, result: result)
            guard case .decided(let record, let effects) = outcome else { throw Stuck(outcome: "\(outcome)") }
            if record.state.phase == phase || record.state.isAtRest { return record }
            (seen, keeping, result) = (nil, [], nil)
            var isAnswered = false
            for effect in effects where !isAnswered {
                isAnswered = try await answer(effect, record, &seen, &keeping, &result)
            }
            let wait = record.state.wakeAt - store.now()
            if !isAnswered, wait > 0, let place { place.pass(wait) }
        }
        throw Stuck(outcome: "never \(phase)")
    }

    private func answer(
        _ effect: Effect, _ take: TakeRecord, _ seen: inout Fact?, _ keeping: inout [KeptArtifact],
        _ result: inout String?
    ) async throws -> Bool {
        switch effect {
        case .stage: seen = Fact(.staged(until: store.now() + .hours(2)))
        case .submit(let attempt):
            _ = try await store.report(
                Report(take: take.id, attempt: attempt, .accepted(Self.request(take.id, attempt)), source: .response))
        case .poll(let attempt), .fetchResult(let attempt):
            let address = Address(
                url: "https://cdn.example/\(take.id)/\(attempt).mp4", expiresAt: store.now() + .hours(24))
            _ = try await store.report(
                Report(
                    take: take.id, attempt: attempt, .completed(Self.request(take.id, attempt), address),
                    source: .poll))
        case .download(let attempt):
            keeping = [StoreSamples.clip(2, attempt: attempt)]
            seen = Fact(.downloaded, attempt: attempt)
        case .finish:
            result = "{\"score\":0.9}"
            seen = Fact(.finished)
        default: return false
        }
        return true
    }

    package static func request(_ take: TakeID, _ attempt: Int) -> RequestID { RequestID("r-\(take)-\(attempt)") }
}
