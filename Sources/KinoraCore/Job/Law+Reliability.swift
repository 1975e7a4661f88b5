// What the law of this house answers; each says where it is written.

extension Law {
    package static func meaning(of answer: SubmitAnswer) -> SubmitClass { SubmitClass(answer) }
    package static func verdict(on trouble: DownloadTrouble) -> DownloadVerdict { DownloadVerdict(trouble) }
    /// R-8; an engine that is free and safe to run twice needs no waiting.
    package static func settleWindow(of take: TakeState) -> Milliseconds {
        take.offers[take.offer].isIdempotent ? 0 : take.settleWindow
    }
    package static var forgottenSubmit: ForgottenSubmit { .ambiguous }
    package static var fundsOfAbsent: FundsOfAbsent { .suspended }
    ///
    package static var pollFailureFails: Bool { false }
    ///
    package static var expiredIsBoughtAgain: Bool { false }
    /// I-14
    package static var cancelRefundsAtOnce: Bool { false }
    ///
    package static var endedAttemptsListen: Bool { false }
    /// Sentence 4 of §0
    package static var salvages: Bool { true }
    /// Sentence 4 of §0, over R-21
    package static var salvagesAfterFailure: Bool { true }
    /// §9
    package static var believesStrangers: Bool { false }
    ///
    package static func admits(_ admission: Breaker.Admission) -> Bool { admission == .yes }
    /// §7
    package static func room(of ledger: Ledger) -> Money { ledger.room }

    /// I-7: decisions are fenced …
    package static func mayCommit(row: UInt32, held: UInt32) -> Bool { row == held }
    /// … and facts are not.
    package static func mayRecord(isStale: Bool) -> Bool { true }
    ///
    package static func believes(_ content: Content) -> Bool { content == .clip }
    ///
    package static var effectsFollowCommit: Bool { true }
    /// §9
    package static var hookIsStoredFirst: Bool { true }
    /// §9
    package static var believesForgedHook: Bool { false }
    /// a worker's own clock decides nothing.
    package static func clock(store: Moment, worker: Moment) -> Moment { store }
    /// Sentence 4 of §0: a take that somebody deletes is hidden at once, and its row stays until no provider can
    /// come back to it.
    package static func mayForget(_ take: TakeState, at now: Moment) -> Bool {
        take.isAtRest && now - take.since >= Budgets.rowLife
            && take.attempts.allSatisfy { now - $0.since >= Budgets.rowLife }
    }
    /// §6: whether an order makes a new take.
    package static func admits(_ verdict: Idempotency.Verdict) -> Bool { verdict == .first }
    /// §3.2
    package static func keepsRetries(_ budget: inout RetryBudget, isRetry: Bool, at now: Moment) -> Bool {
        budget.admits(isRetry: isRetry, at: now)
    }
    /// A provider that left the configuration gets no new order; what it owes is still fetched.
    package static var servesRemovedOffers: Bool { true }
    ///
    package static var syncsBeforeRow: Bool { true }
    ///
    package static var trustsFailedSync: Bool { false }
    ///
    package static var comparesAfterRestore: Bool { true }
    /// §3.2: told at least once.
    package static var marksAfterDelivery: Bool { true }
}
