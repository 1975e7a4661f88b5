package import KinoraCore

/// What happens outside the rows: money, wire, providers, disk.
extension Checker {
    /// I-5, whenever a reserve is written.
    package mutating func reserved(held: Money, cap: Money) {
        if held > cap { report("I-5", "\(held.microUSD) held under a cap of \(cap.microUSD)") }
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
            let isStated = truth.map { $0.cancelledAt != nil || ($0.fate == .fails && $0.isDone(at: now)) } ?? false
            if !isStated { report("I-14", "a refund that the provider has not confirmed") }
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
            if older == newer || !isExempt(newest.take, older: older, newer: newer) {
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

    /// I-1, I-3, I-4, I-11 when nothing more will happen.
    package mutating func ends(rows: [Row], ledger: Ledger, submissions: [Submission], now: Moment) {
        for (take, row) in rows.enumerated() where !row.state.phase.isTerminal && row.state.hold == .none {
            report("I-11", "take \(take) is still \(row.state.phase)")
        }
        for submission in submissions where submission.isCompleted(at: now) {
            let page = ledger.page(take: submission.take, attempt: submission.attempt)
            if page?.has(.commit) != true {
                report("I-3", "\(submission.request.text) was billed and nobody noticed")
            }
            let isKept = submission.hasBlob && submission.isBlobTrue
            if !isKept, page?.has(.loss) != true {
                report("I-1", "\(submission.request.text) was paid for and its clip is neither kept nor mourned")
            }
        }
        for page in ledger.pages where page.openReserve != .zero {
            let row = rows[page.take].state
            if row.phase.isTerminal { report("I-4", "a reserve stays open after the end of take \(page.take)") }
        }
    }
}

/// What must not hang on the order of facts: where the take is, what each attempt came to, what it cost.
package struct Outcome: Hashable, Sendable {
    package var phase: TakeState.Phase
    package var hold: TakeState.Hold
    package var isCancelAsked: Bool
    package var attempts: [String]
}

extension TakeState {
    package var outcome: Outcome {
        Outcome(
            phase: phase, hold: hold, isCancelAsked: isCancelAsked,
            attempts: attempts.map {
                "\($0.state) \($0.funds) \($0.estimate.microUSD) \($0.request?.text ?? "-") \($0.link?.number ?? -1)"
            })
    }

    /// The same question without making text of it.
    func hasSameOutcome(as other: TakeState) -> Bool {
        phase == other.phase && hold == other.hold && isCancelAsked == other.isCancelAsked
            && attempts.count == other.attempts.count
            && attempts.indices.allSatisfy {
                let (one, two) = (attempts[$0], other.attempts[$0])
                return one.state == two.state && one.funds == two.funds && one.estimate == two.estimate
                    && one.request == two.request && one.link == two.link
            }
    }
}
