/// The decisions of the core that a slip would cost money or clips by, each with a name.
///
/// Production has one law, ``Reliability``, fixed when the code is compiled: there is no switch to turn. The
/// simulator breaks one rule at a time with a type of its own that answers one of these otherwise, and must see the
/// break caught.
package protocol Law: Sendable {
    static func decide(
        _ take: TakeState, facts: ArraySlice<Fact>, seen: Fact?, at situation: Situation, dice: inout Dice,
        effects: inout [Effect]
    ) -> TakeState

    // What a decision hangs on
    static func meaning(of answer: SubmitAnswer) -> SubmitClass
    static func verdict(on trouble: DownloadTrouble) -> DownloadVerdict
    static func settleWindow(of take: TakeState) -> Milliseconds
    /// A row found in `submitting` by somebody with no memory of the call.
    static var forgottenSubmit: ForgottenSubmit { get }
    static var fundsOfAbsent: FundsOfAbsent { get }
    static var pollFailureFails: Bool { get }
    static var expiredIsBoughtAgain: Bool { get }
    static var cancelRefundsAtOnce: Bool { get }
    static var endedAttemptsListen: Bool { get }
    static var salvages: Bool { get }
    static var salvagesAfterFailure: Bool { get }
    static var believesStrangers: Bool { get }
    static func admits(_ admission: Breaker.Admission) -> Bool
    static func room(of ledger: Ledger) -> Money

    // What the runner hangs on
    static func mayCommit(row: UInt32, held: UInt32) -> Bool
    static func mayRecord(isStale: Bool) -> Bool
    static func believes(_ content: Content) -> Bool
    static var effectsFollowCommit: Bool { get }
    static var hookIsStoredFirst: Bool { get }
    static var believesForgedHook: Bool { get }
    static func clock(store: Moment, worker: Moment) -> Moment
    static func mayForget(_ take: TakeState, at now: Moment) -> Bool
    static func admits(_ verdict: Idempotency.Verdict) -> Bool
    static func keepsRetries(_ budget: inout RetryBudget, isRetry: Bool, at now: Moment) -> Bool
    static var servesRemovedOffers: Bool { get }
    static var syncsBeforeRow: Bool { get }
    static var trustsFailedSync: Bool { get }
    static var comparesAfterRestore: Bool { get }
    static var marksAfterDelivery: Bool { get }
}

package enum ForgottenSubmit: Sendable { case ambiguous, submitAgain }
package enum FundsOfAbsent: Sendable { case suspended, released }

/// The law of this house.
package enum Reliability: Law {}
