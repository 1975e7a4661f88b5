import KinoraCore

// The laws that the mutants live under: each answers one question otherwise.

enum NoFence: Law { static func mayCommit(row: UInt32, held: UInt32) -> Bool { true } }
enum SkipIntent: Law { static var effectsFollowCommit: Bool { false } }
enum ForgetStaleFacts: Law { static func mayRecord(isStale: Bool) -> Bool { !isStale } }
enum ShortSettle: Law {
    static func settleWindow(of take: TakeState) -> Milliseconds { .seconds(60) }
}
enum RefusedBadGateway: Law {
    static func meaning(of answer: SubmitAnswer) -> SubmitClass {
        if case .status(502, _) = answer { .invalid } else { SubmitClass(answer) }
    }
}
enum UnsentTimeout: Law {
    static func meaning(of answer: SubmitAnswer) -> SubmitClass {
        answer == .broken ? .notSent : SubmitClass(answer)
    }
}
enum FinalConflict: Law {
    static func verdict(on trouble: DownloadTrouble) -> DownloadVerdict { trouble == .status(409) ? .gone : .again }
}
enum EarlyRelease: Law { static var fundsOfAbsent: FundsOfAbsent { .released } }
enum BlindResubmit: Law { static var forgottenSubmit: ForgottenSubmit { .submitAgain } }
enum FatalPoll: Law { static var pollFailureFails: Bool { true } }
enum BelievedPage: Law {
    static func believes(_ content: Content) -> Bool { content == .clip || content == .page }
}
enum EarlyAck: Law { static var hookIsStoredFirst: Bool { false } }
enum BlindCap: Law {
    static func room(of ledger: Ledger) -> Money {
        ledger.pages.reduce(ledger.cap) { $0 - $1.spent }
    }
}
enum BelievedForgery: Law { static var believesForgedHook: Bool { true } }
enum EarlyRefund: Law { static var cancelRefundsAtOnce: Bool { true } }
enum ListeningDead: Law { static var endedAttemptsListen: Bool { true } }
enum NoSalvage: Law { static var salvages: Bool { false } }
enum DeafBreaker: Law { static func admits(_ admission: Breaker.Admission) -> Bool { true } }
enum DeafAfterFailure: Law { static var salvagesAfterFailure: Bool { false } }
enum OwnClock: Law { static func clock(store: Moment, worker: Moment) -> Moment { worker } }
enum EarlyForget: Law { static func mayForget(_ take: TakeState, at now: Moment) -> Bool { true } }
enum DoubleOrder: Law { static func admits(_ verdict: Idempotency.Verdict) -> Bool { true } }
enum FreeRetries: Law {
    static func keepsRetries(_ budget: inout RetryBudget, isRetry: Bool, at now: Moment) -> Bool { true }
}
enum ForgottenProvider: Law { static var servesRemovedOffers: Bool { false } }
enum EarlyRow: Law { static var syncsBeforeRow: Bool { false } }
enum BelievedSync: Law { static var trustsFailedSync: Bool { true } }
enum HastyRestore: Law { static var comparesAfterRestore: Bool { false } }
enum EarlyMark: Law { static var marksAfterDelivery: Bool { false } }
enum BelievedStranger: Law { static var believesStrangers: Bool { true } }
