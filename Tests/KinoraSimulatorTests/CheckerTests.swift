import Testing

@testable import KinoraCore
@testable import KinoraSimulator

/// Each invariant has a trace made by hand that breaks it, and the checker says so.
@Suite struct CheckerTests {
    private let money = Money(microUSD: 100)

    private func take(_ phase: TakeState.Phase, _ attempts: [Attempt] = []) -> TakeState {
        let terms = OfferTerms(
            endpoint: 0, bound: money, estimate: money, median: 1, hasHook: false, keepsResult: .hours(1),
            refundsFailure: true, isIdempotent: false)
        var take = TakeState(offers: [terms], at: .start)
        take.phase = phase
        take.attempts = attempts
        take.current = attempts.indices.last
        return take
    }

    private func attempt(_ state: Attempt.State, _ funds: Attempt.Funds, reason: Attempt.Reason? = nil) -> Attempt {
        var attempt = Attempt(
            offer: 0, bound: money, estimate: money, fence: 1, intentAt: .start, since: .start, reason: reason,
            dueAt: .never)
        attempt.state = state
        attempt.funds = funds
        return attempt
    }

    private func submission(_ attempt: Int, _ fate: Submission.Fate = .completes, done: Moment = .start) -> Submission {
        Submission(
            take: 0, attempt: attempt, endpoint: 0, request: RequestID("r\(attempt)"), acceptedAt: .start,
            startsAt: .start, doneAt: done, fate: fate, resultUntil: .start + .hours(9),
            linkUntil: .start + .hours(9), billed: money)
    }

    private func book(_ kinds: [LedgerEntry.Kind], attempts: Int = 1) throws -> Ledger {
        var book = Ledger(cap: Money(microUSD: 1_000))
        for attempt in 0..<attempts {
            for kind in kinds {
                try book.enter(
                    LedgerEntry(
                        take: 0, attempt: attempt, kind: kind, amount: money, offer: 0,
                        request: RequestID("r\(attempt)")))
            }
        }
        return book
    }

    private func broken(_ invariant: String, by body: (inout Checker) throws -> Void) rethrows {
        var checker = Checker()
        #expect(checker.violation == nil)
        try body(&checker)
        #expect(checker.violation?.invariant == invariant)
    }

    @Test func `I-1: a paid clip that nobody has`() throws {
        let book = try book([.reserve, .commit])
        broken("I-1") {
            $0.ends(rows: [Row(state: take(.failed))], ledger: book, submissions: [submission(0)], now: .start + 1)
        }
        let loss = LedgerEntry(take: 0, attempt: 0, kind: .loss, amount: .zero, offer: 0, request: nil)
        broken("I-1") { $0.entered(loss, truth: submission(0), now: .start + 1) }
    }

    @Test func `I-2: two submissions live at once`() {
        let late = Moment.start + .hours(1)
        broken("I-2") {
            $0.accepted(
                submission(1, done: late), others: [submission(0, done: late)], row: take(.submitting), now: .start)
        }
    }

    @Test func `I-2: a second intent before the window is over`() throws {
        let book = try book([.reserve], attempts: 2)
        broken("I-2") {
            let first = take(.ambiguous, [attempt(.intent, .reserved)])
            $0.committed(0, before: first, after: first, ledger: book, now: .start)
            let second = take(
                .submitting,
                [attempt(.absent, .suspended), attempt(.intent, .reserved, reason: .absentAfterSettle)])
            $0.committed(0, before: first, after: second, ledger: book, now: .start + .minutes(44))
        }
    }

    /// A row became ambiguous at 0 by the clock of the store, and a backup was restored.
    struct Window: Sendable {
        /// When it became so again; `nil` where the backup has it so.
        var anew: Milliseconds?
        /// How long after that it was given up.
        var waited: Milliseconds
        var isWhole: Bool
    }

    @Test(arguments: [
        // The clock was put back after the restore, put forth, left alone.
        Window(anew: .minutes(-7), waited: Budgets.settleWindow, isWhole: true),
        Window(anew: .minutes(-7), waited: Budgets.settleWindow - 1, isWhole: false),
        Window(anew: .minutes(10), waited: Budgets.settleWindow, isWhole: true),
        Window(anew: .minutes(10), waited: Budgets.settleWindow - 1, isWhole: false),
        Window(anew: .minutes(10), waited: Budgets.settleWindow - .minutes(10), isWhole: false),
        Window(anew: nil, waited: Budgets.settleWindow, isWhole: true),
        Window(anew: nil, waited: Budgets.settleWindow - 1, isWhole: false),
    ])
    func `I-2: after a restore the window counts from where the row that is left became ambiguous`(
        window: Window
    ) throws {
        let book = try book([.reserve], attempts: 2)
        let suspended = try self.book([.reserve, .suspenseOpen])
        let sent = take(.submitting, [attempt(.intent, .reserved)])
        let unknown = take(.ambiguous, sent.attempts)
        let given = take(.staged, [attempt(.absent, .suspended)])
        let again = take(.submitting, given.attempts + [attempt(.intent, .reserved, reason: .absentAfterSettle)])
        var both = suspended
        try both.enter(
            LedgerEntry(take: 0, attempt: 1, kind: .reserve, amount: money, offer: 0, request: RequestID("r1")))

        var checker = Checker()
        checker.committed(0, before: take(.staged), after: sent, ledger: book, now: .start)
        var saved = checker.memory
        checker.committed(0, before: sent, after: unknown, ledger: book, now: .start)
        if window.anew == nil { saved = checker.memory }
        checker.goesBack(to: saved)
        if let anew = window.anew {
            checker.committed(0, before: sent, after: unknown, ledger: book, now: .start + anew)
        }
        let end = Moment.start + (window.anew ?? 0) + window.waited
        checker.committed(0, before: unknown, after: given, ledger: suspended, now: end)
        #expect(checker.violation == nil)
        checker.committed(0, before: given, after: again, ledger: both, now: end)
        #expect(checker.violation?.invariant == (window.isWhole ? nil : "I-2"))
    }

    @Test func `I-2: written off, and the provider has it`() {
        broken("I-2") { $0.writtenOff(.rejected, attempt: 0, truth: submission(0)) }
    }

    @Test func `I-3: billed and never noticed`() throws {
        let book = try book([.reserve, .suspenseOpen, .suspenseRelease])
        broken("I-3") {
            $0.ends(rows: [Row(state: take(.failed))], ledger: book, submissions: [submission(0)], now: .start + 1)
        }
    }

    @Test func `I-4: a commit of an unknown request, an open reserve, a suspense let go`() throws {
        let commit = LedgerEntry(
            take: 0, attempt: 0, kind: .commit, amount: money, offer: 0, request: RequestID("x"))
        broken("I-4") { $0.entered(commit, truth: submission(0), now: .start) }
        broken("I-4") { $0.refused(.requestCommittedTwice) }
        let reserved = try book([.reserve])
        broken("I-4") {
            let after = take(.failed, [attempt(.rejected, .released)])
            $0.committed(0, before: take(.submitting), after: after, ledger: reserved, now: .start)
        }
        let released = try book([.reserve, .release])
        broken("I-4") {
            let after = take(.staged, [attempt(.absent, .released)])
            $0.committed(0, before: after, after: after, ledger: released, now: .start)
        }
    }

    @Test func `I-5: more than the cap`() {
        broken("I-5") { $0.reserved(Money(microUSD: 1), held: Money(microUSD: 2), cap: Money(microUSD: 1)) }
    }

    @Test func `I-6: bytes before the intent is durable`() {
        broken("I-6") { $0.sends(attempt: 0, row: take(.staged), fence: 1) }
    }

    @Test func `I-7: a stale decision, a dropped fact, a hook answered and not stored`() {
        broken("I-7") { $0.commits(row: 2, held: 1) }
        broken("I-7") { $0.learnt(isInLog: false) }
        broken("I-7") { $0.hookAnswered(isInLog: false) }
    }

    @Test func `I-8: a move that is not in the table, a clip that is not there`() {
        broken("I-8") { $0.moves(from: .submitting, to: .finished) }
        var page = submission(0)
        page.hasBlob = true
        broken("I-8") { $0.hasClip(page) }
    }

    @Test func `I-8: a row that says it has a clip, after anything at all`() {
        let downloaded = Row(state: take(.failed, [attempt(.downloaded, .committed)]))
        broken("I-8") { $0.stands(0, of: [downloaded], submissions: [submission(0)]) }
        let finished = Row(state: take(.finished, [attempt(.failed, .refunded)]))
        broken("I-8") { $0.stands(0, of: [finished], submissions: []) }
    }

    @Test func `I-9 and I-10: an outcome that hangs on order or number`() {
        for invariant in ["I-9", "I-10"] {
            broken(invariant) { $0.same(take(.submitted), take(.generated), invariant) }
        }
    }

    @Test func `I-11: a take that never ends`() throws {
        let book = try book([])
        broken("I-11") {
            $0.ends(rows: [Row(state: take(.running))], ledger: book, submissions: [], now: .start + .hours(90))
        }
    }

    @Test func `I-11: a submit that nobody owns for longer than a lease and ten seconds`() {
        var checker = Checker()
        checker.owned(0, for: Budgets.lease + .seconds(10))
        #expect(checker.violation == nil)
        broken("I-11") { $0.owned(0, for: Budgets.lease + .seconds(11)) }
    }

    @Test func `I-12: a third submission at one offer, a seventh cancel`() throws {
        let used = attempt(.failed, .refunded, reason: .providerFailed)
        let closed = try book([.reserve, .release], attempts: 3)
        broken("I-12") {
            let after = take(.failed, [used, used, used])
            $0.committed(0, before: after, after: after, ledger: closed, now: .start)
        }
        var asked = used
        asked.cancelTries = 7
        broken("I-12") {
            let after = take(.failed, [asked])
            $0.committed(0, before: after, after: after, ledger: closed, now: .start)
        }
    }

    @Test func `§3.2: a fourth retry among few calls, and a delivery that nobody heard`() {
        broken("§3.2") {
            for second in 0..<4 as Range<Int64> { $0.calls(0, isRetry: true, now: .start + .seconds(second)) }
        }
        var checker = Checker()
        for second in [0, 1, 2, 61, 62, 63] as [Int64] {
            checker.calls(0, isRetry: true, now: .start + .seconds(second))
        }
        #expect(checker.violation == nil)
        var row = Row(state: take(.failed))
        row.hasSink = true
        broken("outbox") { $0.told(0, row) }
        row.delivery = Delivery(at: .start)
        row.delivery?.state = .delivered
        broken("outbox") { $0.told(0, row) }
        row.delivery?.state = .undelivered
        broken("outbox") { $0.told(0, row) }
    }

    @Test func `§6: one order, two takes`() throws {
        let book = try book([])
        broken("§6") {
            $0.ends(
                rows: [Row(state: take(.cancelled)), Row(state: take(.cancelled))], ledger: book, submissions: [],
                now: .start)
        }
    }

    @Test func `§7: another sum than the provider's book`() throws {
        let book = try book([.reserve, .commit])
        var dearer = submission(0)
        dearer.hasBlob = true
        dearer.isBlobTrue = true
        dearer.billed = money + money
        broken("§7") {
            $0.ends(rows: [Row(state: take(.failed))], ledger: book, submissions: [dearer], now: .start + 1)
        }
    }

    @Test func `I-13: sent while the gate or the breaker was shut`() {
        broken("I-13") { $0.passes(gate: .diskFull, isBreakerOpen: false) }
        broken("I-13") { $0.passes(gate: .open, isBreakerOpen: true) }
    }

    @Test func `I-14: a refund that nobody confirmed`() {
        let refund = LedgerEntry(
            take: 0, attempt: 0, kind: .adjust, amount: -money, offer: 0, request: RequestID("r0"))
        broken("I-14") { $0.entered(refund, truth: submission(0), now: .start + 1) }
    }

    @Test func `I-15: two traces from one seed`() {
        broken("I-15") { $0.sameTrace(1, 2) }
    }

    @Test func `R-10: a second submission without a reason`() throws {
        let book = try book([.reserve], attempts: 2)
        broken("R-10") {
            let after = take(.submitting, [attempt(.failed, .refunded), attempt(.intent, .reserved)])
            $0.committed(
                0, before: take(.staged, [attempt(.failed, .refunded)]), after: after, ledger: book, now: .start)
        }
    }

    @Test func `the checker's own table and the core's agree`() {
        for from in TakeState.Phase.allCases {
            for to in TakeState.Phase.allCases {
                #expect(Checker.lawful(from, to) == from.mayBecome(to), "\(from) → \(to)")
            }
        }
    }
}
