import KinoraCore

/// What people do (F-20).
extension World {
    mutating func person(_ event: Event) {
        let take = Int(event.take)
        switch event.kind {
        case .userCancels:
            guard !rows[take].state.phase.isTerminal else { return }
            met(.userCancel)
            note("somebody cancels take \(take)")
            record(Fact(.cancelAsked), take, isStale: false)
        case .budgetFalls:
            met(.budgetLowered)
            ledger.cap = Money(microUSD: ledger.cap.microUSD / 2)
        default:
            rows[take].isResolving = false
            guard rows[take].state.hold == .decision, let current = rows[take].state.current else { return }
            met(.userResolve)
            let choices: [Fact.Resolution] = [
                .abandon, .resubmit, .adopt(truth(take, current)?.request ?? RequestID("none")),
            ]
            let choice = choices[Int(dice.below(3))]
            // an id that the provider does not know is refused at the door.
            if choice == .adopt(RequestID("none")) { return }
            note("somebody decides: \(choice)")
            record(Fact(.resolved(choice)), take, isStale: false)
        }
        wake(take, at: now)
    }
}
