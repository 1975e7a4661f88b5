import KinoraCore

/// One decision on one take: read, decide, write; then the effects.
extension Runner {
    /// What somebody who holds a lease has just seen, and what is to be kept with it.
    struct Sight: Sendable {
        var fact: Fact
        /// Nil: it was learnt without a lease, by looking at what lies here.
        var fence: UInt32?
        var keeping: [KeptArtifact] = []
        var result: String?
        var stagedURL: String?

        init(
            _ kind: Fact.Kind, attempt: Int = 0, fence: UInt32?, keeping: [KeptArtifact] = [], result: String? = nil,
            stagedURL: String? = nil
        ) {
            fact = Fact(kind, attempt: attempt)
            self.fence = fence
            self.keeping = keeping
            self.result = result
            self.stagedURL = stagedURL
        }
    }

    /// Decides about a take for as long as it wants to be decided about at once.
    func care(_ take: TakeID, _ sight: Sight? = nil) async {
        await desk.decide { await decideRepeatedly(take, sight) }
    }

    private func decideRepeatedly(_ take: TakeID, _ sight: Sight?) async {
        var sight = sight
        // A take walks from queued to submitting without waiting; more steps than this would be a slip of ours,
        // and the lookout comes by again.
        for _ in 0..<8 {
            if scope.isForeign(take) { return }
            guard let outcome = await decide(take, sight) else { return }
            sight = nil
            guard case .decided(let record, let effects) = outcome else {
                if case .refused = outcome { continue }
                return
            }
            newsroom.tell(record)
            for effect in effects { start(effect, of: record) }
            guard record.state.wakeAt <= store.now(), !desk.isStopping else { return }
        }
    }

    private func decide(_ take: TakeID, _ sight: Sight?) async -> ActOutcome? {
        if await isForeign(take) { return nil }
        let gate = desk.gate
        let act = Act(
            take: take, worker: worker, fence: sight?.fence, keeping: sight?.keeping ?? [], result: sight?.result,
            stagedURL: sight?.stagedURL
        ) { held in
            var dice = Dice(seed: UInt64.random(in: .min ... .max))
            var effects: [Effect] = []
            // What costs nothing is not held up by a disk that has no room for paid clips.
            let isFree = held.state.offers[held.state.offer].isIdempotent
            let situation = Situation(
                now: held.now, fence: held.fence, room: held.room, gate: isFree && gate == .diskFull ? .open : gate,
                admission: held.breaker.admission(at: held.now))
            let state = Reliability.decide(
                held.state, facts: held.fresh, seen: sight?.fact, at: situation, dice: &dice, effects: &effects)
            return Decision(state: state, effects: effects)
        }
        do {
            return try await store.act(act)
        } catch {
            newsroom.complain(take, error)
            return nil
        }
    }

    /// Another job's free work waits for somebody who wants it, and so does what was never sent; another job's paid clip
    /// does not.
    private func isForeign(_ take: TakeID) async -> Bool {
        guard !scope.isEverything, let record = try? await store.take(take) else { return false }
        let isUnpaid =
            record.state.offers.allSatisfy(\.isIdempotent) || !record.state.attempts.contains(where: \.usedSubmission)
        guard !scope.holds(record.job), isUnpaid else { return false }
        scope.callForeign(take, of: record.job)
        return true
    }

    /// Writes a durable fact. Where the store fails it is tried again for as long as a lease lasts: a request id that
    /// is not written down is a clip that may be lost.
    /// - Returns: whether it is durable.
    @discardableResult
    func record(_ report: Report) async -> Bool {
        for pause in [0, 50, 200, 500, 1_000, 2_000, 4_000, 8_000, 15_000] {
            if pause > 0 { try? await Task.sleep(for: .milliseconds(pause)) }
            do {
                _ = try await store.report(report)
                return true
            } catch {
                newsroom.complain(report.take, error)
            }
        }
        return false
    }
}
