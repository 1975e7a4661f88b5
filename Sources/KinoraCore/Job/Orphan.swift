/// An order of ours that a provider knows and no row here does: it was placed after the backup that was restored
/// (A-9, §7).
package struct Orphan: Hashable, Sendable {
    package var request: RequestID
    /// Index among the take's offers.
    package var offer: Int

    package init(request: RequestID, offer: Int) {
        self.request = request
        self.offer = offer
    }
}

extension Law {
    /// The take with the orphan among its attempts, as one that was given up and of which nothing is reserved: what
    /// is learnt of it next commits its price as a correction and fetches its clip, by the same rules as ever.
    /// One that the take knows already changes nothing.
    package static func adopt(
        _ orphan: Orphan, into take: TakeState, at situation: Situation, effects: inout [Effect]
    ) -> TakeState {
        effects.removeAll(keepingCapacity: true)
        guard !take.attempts.contains(where: { $0.request == orphan.request }),
            take.offers.indices.contains(orphan.offer)
        else { return take }
        var next = take
        let index = next.attempts.count
        var attempt = Attempt(
            offer: orphan.offer, bound: .zero, estimate: take.offers[orphan.offer].estimate, fence: situation.fence,
            intentAt: situation.now, since: situation.now, reason: nil,
            dueAt: situation.now + Budgets.sweepStep)
        attempt.state = .absent
        attempt.funds = .released
        next.attempts.append(attempt)
        next.wakeAt = min(next.wakeAt, situation.now)
        for kind in [LedgerEntry.Kind.reserve, .release] {
            effects.append(
                .enter(
                    LedgerEntry(
                        take: 0, attempt: index, kind: kind, amount: .zero, offer: orphan.offer, request: nil)))
        }
        return next
    }
}
