/// One row of the outbox: somebody is to be told about a take, and the take does not care whether it works (§1, §3.2).
///
/// The row is written with the decision it tells of, and marked when an answer came, so a receiver may hear the
/// same thing twice, under the same id, and never not at all while it can be reached.
package struct Delivery: Hashable, Sendable {
    package enum State: UInt8, Sendable, CaseIterable {
        case pending
        case delivered
        /// Shown to the owner.
        case undelivered
    }

    /// What a try brought.
    package enum Answer: Hashable, Sendable {
        case status(Int, retryAfter: Milliseconds?)
        /// Refused, reset or timed out; it may have arrived.
        case none
    }

    package var state = State.pending
    package var tries = 0
    /// When it was written.
    package var since: Moment
    package var dueAt: Moment

    package init(at now: Moment) {
        since = now
        dueAt = now
    }

    /// The row after a try: any 2xx is enough, 410 means never again, and the rest is tried ten times or 76 hours.
    package func after(_ answer: Answer, at now: Moment, dice: inout Dice) -> Delivery {
        guard state == .pending else { return self }
        var next = self
        next.tries += 1
        var wait = dice.jitter(Budgets.delivery.cap(after: next.tries))
        switch answer {
        case .status(200...299, _): next.state = .delivered
        case .status(410, _): next.state = .undelivered
        case .status(_, let retryAfter): wait = max(wait, min(retryAfter ?? 0, .hours(24)))
        case .none: break
        }
        guard next.state == .pending else { return next }
        next.dueAt = now + wait
        let isOver = next.tries >= Budgets.delivery.tries || next.dueAt >= since + Budgets.delivery.deadline
        if isOver { next.state = .undelivered }
        return next
    }
}
