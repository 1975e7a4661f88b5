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
    static func admits(_ admission: Breaker.Admission) -> Bool
    static func room(of ledger: Ledger) -> Money

    // What the runner hangs on
    static func mayCommit(row: UInt32, held: UInt32) -> Bool
    static func mayRecord(isStale: Bool) -> Bool
    static func believes(_ content: Content) -> Bool
    static var effectsFollowCommit: Bool { get }
    static var hookIsStoredFirst: Bool { get }
    static var believesForgedHook: Bool { get }
}

package enum ForgottenSubmit: Sendable { case ambiguous, submitAgain }
package enum FundsOfAbsent: Sendable { case suspended, released }

/// The law of this house.
package enum Reliability: Law {}

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
}
