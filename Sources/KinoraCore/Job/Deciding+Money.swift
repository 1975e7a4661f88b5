/// What becomes of an attempt's money (§7). Each entry is written once; `funds` says which one is next.
extension Deciding {
    private mutating func enter(_ kind: LedgerEntry.Kind, _ amount: Money, _ index: Int) {
        let attempt = take.attempts[index]
        effects.append(
            .enter(
                LedgerEntry(
                    take: 0, attempt: index, kind: kind, amount: amount, offer: attempt.offer,
                    request: attempt.request)))
    }

    mutating func reserve(_ index: Int) { enter(.reserve, take.attempts[index].bound, index) }

    mutating func release(_ index: Int) {
        guard take.attempts[index].funds == .reserved else { return }
        enter(.release, take.attempts[index].bound, index)
        take.attempts[index].funds = .released
    }

    /// The provider has it. What was given back before is charged as a correction, so that reserve = commit +
    /// release + suspense stays true of every attempt (I-4).
    mutating func commit(_ index: Int) {
        let attempt = take.attempts[index]
        switch attempt.funds {
        case .reserved:
            enter(.commit, attempt.estimate, index)
            if attempt.bound > attempt.estimate { enter(.release, attempt.bound - attempt.estimate, index) }
        case .suspended:
            enter(.suspenseSettle, attempt.bound, index)
            enter(.commit, attempt.estimate, index)
            if attempt.bound > attempt.estimate { enter(.release, attempt.bound - attempt.estimate, index) }
        case .released:
            enter(.commit, .zero, index)
            enter(.adjust, attempt.estimate, index)
        case .committed, .refunded: return
        }
        take.attempts[index].funds = .committed
        if let billed = attempt.billed { adjust(index, to: billed) }
    }

    /// The provider said that it does not bill: it failed, or it confirmed a cancellation.
    mutating func refund(_ index: Int) {
        guard take.attempts[index].funds == .committed else { return }
        enter(.adjust, -take.attempts[index].estimate, index)
        take.attempts[index].funds = .refunded
    }

    /// It was refunded, and now there is a clip that is billed: a correction, never a second commit (I-4).
    mutating func chargeAgain(_ index: Int) {
        let attempt = take.attempts[index]
        guard attempt.funds == .refunded else { return }
        let amount = attempt.billed ?? attempt.estimate
        enter(.adjust, amount, index)
        take.attempts[index].estimate = amount
        take.attempts[index].funds = .committed
    }

    /// Billing units became known. `estimate` becomes what was billed, so that a refund gives back that.
    mutating func adjust(_ index: Int, to billed: Money) {
        take.attempts[index].billed = billed
        let attempt = take.attempts[index]
        guard attempt.funds == .committed, billed != attempt.estimate else { return }
        enter(.adjust, billed - attempt.estimate, index)
        take.attempts[index].estimate = billed
    }

    mutating func suspend(_ index: Int) {
        guard take.attempts[index].funds == .reserved else { return }
        guard L.fundsOfAbsent == .suspended else { return release(index) }
        enter(.suspenseOpen, take.attempts[index].bound, index)
        take.attempts[index].funds = .suspended
    }

    mutating func releaseSuspense(_ index: Int) {
        guard take.attempts[index].funds == .suspended else { return }
        enter(.suspenseRelease, take.attempts[index].bound, index)
        take.attempts[index].funds = .released
    }

    mutating func lose(_ index: Int) { enter(.loss, .zero, index) }
}
