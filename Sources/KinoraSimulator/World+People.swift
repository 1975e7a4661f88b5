import KinoraCore

/// What people do (F-20).
extension World {
    mutating func person(_ event: Event) {
        let take = Int(event.take)
        switch event.kind {
        case .userCancels, .userDeletes:
            if event.kind == .userDeletes {
                met(.userDeletes)
                rows[take].isDeleted = true
            }
            guard !rows[take].state.phase.isTerminal else { return forget(take) }
            met(.userCancel)
            note("somebody \(event.kind == .userDeletes ? "deletes" : "cancels") take \(take)")
            record(Fact(.cancelAsked), take, isStale: false)
            forget(take)
        case .ordersAgain: return orderAgain(event)
        case .budgetFalls:
            met(.budgetLowered)
            // Below what is committed, even.
            ledger.cap = Money(microUSD: (dice.below(2) == 0 ? ledger.cap : ledger.held).microUSD / 2)
        case .budgetRises:
            // Somebody sees what waits for money. It ends the histories that would wait for ever.
            guard rows.contains(where: { $0.state.hold == .budget }) else { return }
            note("the budget is raised")
            ledger.cap = ledger.cap + Money(microUSD: 5_000_000)
            for other in rows.indices { wake(other, at: now) }
        default: resolve(take)
        }
        wake(take, at: now)
    }

    /// R-23
    private mutating func resolve(_ take: Int) {
        rows[take].isResolving = false
        guard rows[take].state.hold == .decision, let current = rows[take].state.current else { return }
        met(.userResolve)
        let choices: [Fact.Resolution] = [
            .abandon, .resubmit, .adopt(truth(take, current)?.request ?? RequestID("none")),
        ]
        let choice = choices[Int(dice.below(3))]
        // An id that the provider does not know is refused at the door.
        if choice == .adopt(RequestID("none")) { return }
        note("somebody decides: \(choice)")
        record(Fact(.resolved(choice)), take, isStale: false)
    }

    /// A deleted take's row goes when the law lets it.
    mutating func forget(_ take: Int) {
        guard rows[take].isDeleted, !rows[take].isForgotten, L.mayForget(rows[take].state, at: clock) else { return }
        note("take \(take) is forgotten")
        rows[take].isForgotten = true
    }

    /// A client that heard no answer sends its order once more, or another one under the same key (§6).
    private mutating func orderAgain(_ event: Event) {
        let take = Int(event.take)
        guard rows.count < 4 else { return }
        var stored = rows[take].order
        stored.isFinished = now >= .start + .seconds(1)
        let isOther = event.code == 1
        met(isOther ? .keyReused : .orderTwice)
        let verdict = Idempotency.verdict(
            key: event.code == 2 ? nil : "k", fingerprint: isOther ? "b" : "a", stored: stored, isSDKRetry: true,
            at: clock)
        note("the order of take \(take) comes again: \(verdict)")
        guard L.admits(verdict) else { return }
        // Without a key it may be a re-roll, and that is lawful.
        let key = event.code == 2 && verdict == .first ? rows.count : rows[take].key
        rows.append(Row(state: TakeState(offers: rows[take].state.offers, at: clock), key: key))
        wake(rows.count - 1, at: now)
    }
}
