package import KinoraCore

/// What happens outside the rows: money, wire, providers, disk.
extension Checker {
    /// I-5, whenever a reserve is written.
    package mutating func reserved(_ amount: Money, held: Money, cap: Money) {
        if held > cap, amount > .zero { report("I-5", "\(held.microUSD) held under a cap of \(cap.microUSD)") }
    }

    /// I-4: the book refused what was decided.
    package mutating func refused(_ refusal: Ledger.Refusal) { report("I-4", "the ledger refused: \(refusal)") }

    /// I-4, I-14: an entry against the provider's truth.
    package mutating func entered(_ entry: LedgerEntry, truth: Submission?, now: Moment) {
        switch entry.kind {
        case .commit:
            if truth == nil || truth?.request != entry.request {
                report("I-4", "committed \(entry.request?.text ?? "nothing"), which the provider does not know")
            }
        case .adjust where entry.amount < .zero:
            if truth?.isRefundStated(at: now) != true { report("I-14", "a refund that the provider has not confirmed") }
        case .loss:
            if let truth, truth.isCompleted(at: now), !truth.hasBlob, now < truth.linkUntil, now < truth.resultUntil {
                report("I-1", "given up while the provider still had it")
            }
        default: break
        }
    }

    /// I-6: bytes of a submit leave.
    package mutating func sends(attempt: Int, row: TakeState, fence: UInt32) {
        let isWritten =
            row.attempts.indices.contains(attempt) && row.attempts[attempt].fence == fence
        if !isWritten { report("I-6", "attempt \(attempt) went out before it was written") }
    }

    /// I-13: what was true when the send guard let a submit pass.
    package mutating func passes(gate: Situation.Gate, isBreakerOpen: Bool) {
        if gate != .open { report("I-13", "sent while \(gate)") }
        if isBreakerOpen { report("I-13", "sent past an open breaker") }
    }

    /// I-2: the provider has accepted `newest`; nothing else of that take may live.
    package mutating func accepted(_ newest: Submission, others: [Submission], row: TakeState, now: Moment) {
        for other in others where other.take == newest.take && other.request != newest.request {
            guard other.isLive(at: now) else { continue }
            let older = min(other.attempt, newest.attempt)
            let newer = max(other.attempt, newest.attempt)
            if older < 0 ? !other.isWaitedOut : older == newer || !isExempt(newest.take, older: older, newer: newer) {
                report("I-2", "attempts \(older) and \(newer) live at once")
            }
        }
        if row.attempts.indices.contains(newest.attempt) {
            let state = row.attempts[newest.attempt].state
            if state == .rejected || state == .notSent {
                report("I-2", "attempt \(newest.attempt) is \(state), and the provider has it")
            }
        }
    }

    /// I-2: an attempt was written off as refused or unsent while the provider has it.
    package mutating func writtenOff(_ state: Attempt.State, attempt: Int, truth: Submission?) {
        guard truth != nil, state == .rejected || state == .notSent else { return }
        report("I-2", "attempt \(attempt) was written off as \(state), and the provider has it")
    }

    /// I-7: a durable fact that somebody learnt.
    package mutating func learnt(isInLog: Bool) {
        if !isInLog { report("I-7", "a fact was dropped") }
    }

    /// §9: a hook was answered with 200.
    package mutating func hookAnswered(isInLog: Bool) {
        if !isInLog { report("I-7", "a hook was answered before it was stored") }
    }

    /// I-8: a take that says it has a clip.
    package mutating func hasClip(_ truth: Submission?) {
        if truth?.hasBlob != true || truth?.isBlobTrue != true {
            report("I-8", "downloaded, and the clip is not there")
        }
    }

    /// I-8, after every event that could have changed it: who says that he has a clip has it.
    package mutating func stands(_ take: Int, of rows: [Row], submissions: [Submission]) {
        var clips = 0
        for index in rows[take].state.attempts.indices where rows[take].state.attempts[index].state == .downloaded {
            clips += 1
            let isThere = submissions.contains {
                $0.take == take && $0.attempt == index && $0.hasBlob && $0.isBlobTrue
            }
            if !isThere { report("I-8", "attempt \(index) of take \(take) is downloaded, and the clip is not there") }
        }
        let phase = rows[take].state.phase
        if phase == .downloaded || phase == .finished, clips == 0 {
            report("I-8", "take \(take) is \(phase) without a clip")
        }
    }

    /// I-11: a take in `submitting` whose lease ran out that long ago, though somebody was there to take it.
    package mutating func owned(_ take: Int, for overdue: Milliseconds) {
        if overdue > Budgets.lease + .seconds(10) {
            report("I-11", "take \(take) is in submitting for \(overdue) ms without an owner")
        }
    }

    /// I-9, I-10
    package mutating func same(_ one: TakeState, _ other: TakeState, _ invariant: String) {
        guard one.hasSameOutcome(as: other) else {
            return report(invariant, "\(one.outcome) or \(other.outcome), by the order or number of the same facts")
        }
    }

    /// I-15
    package mutating func sameTrace(_ one: UInt64, _ other: UInt64) {
        if one != other { report("I-15", "the same seed gave two traces") }
    }
}
