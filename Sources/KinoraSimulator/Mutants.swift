import KinoraCore

/// One rule of the law broken (§12): what the simulator must notice.
package struct Mutant: Sendable {
    package var name: String
    /// Runs one history under the broken law.
    package var run: @Sendable (_ seed: UInt64) -> Violation?

    init<L: Law>(_ name: String, _ law: L.Type) {
        self.name = name
        run = { seed in
            var world = World<L>(seed: seed)
            return world.run()
        }
    }

    /// The first of `histories` that catches it: how many were run, and what was seen.
    package func caught(within histories: Int, from seed: UInt64) -> (after: Int, violation: Violation)? {
        for count in 0..<histories {
            if let violation = run(seed &+ UInt64(count)) { return (count + 1, violation) }
        }
        return nil
    }

    package static let all: [Mutant] = [
        Mutant("no fence", NoFence.self),
        Mutant("skip intent", SkipIntent.self),
        Mutant("forget facts of stale workers", ForgetStaleFacts.self),
        Mutant("60 s settle", ShortSettle.self),
        Mutant("treat 502 as refused", RefusedBadGateway.self),
        Mutant("count 409 as final", FinalConflict.self),
        Mutant("release suspense early", EarlyRelease.self),
        Mutant("resubmit from submitting", BlindResubmit.self),
        Mutant("poll error = failed", FatalPoll.self),
        Mutant("accept HTML", BelievedPage.self),
        Mutant("ack webhook before store", EarlyAck.self),
        Mutant("cap check without reserves", BlindCap.self),
        Mutant("believe a forged hook", BelievedForgery.self),
        Mutant("refund before the provider confirms", EarlyRefund.self),
        Mutant("ended attempts listen to failures", ListeningDead.self),
        Mutant("an ended take salvages nothing", NoSalvage.self),
        Mutant("submit past an open breaker", DeafBreaker.self),
        Mutant("a timeout is a connect error", UnsentTimeout.self),
    ]
}

private enum NoFence: Law { static func mayCommit(row: UInt32, held: UInt32) -> Bool { true } }
private enum SkipIntent: Law { static var effectsFollowCommit: Bool { false } }
private enum ForgetStaleFacts: Law { static func mayRecord(isStale: Bool) -> Bool { !isStale } }
private enum ShortSettle: Law {
    static func settleWindow(of take: TakeState) -> Milliseconds { .seconds(60) }
}
private enum RefusedBadGateway: Law {
    static func meaning(of answer: SubmitAnswer) -> SubmitClass {
        if case .status(502, _) = answer { .invalid } else { SubmitClass(answer) }
    }
}
private enum UnsentTimeout: Law {
    static func meaning(of answer: SubmitAnswer) -> SubmitClass {
        answer == .broken ? .notSent : SubmitClass(answer)
    }
}
private enum FinalConflict: Law {
    static func verdict(on trouble: DownloadTrouble) -> DownloadVerdict { trouble == .status(409) ? .gone : .again }
}
private enum EarlyRelease: Law { static var fundsOfAbsent: FundsOfAbsent { .released } }
private enum BlindResubmit: Law { static var forgottenSubmit: ForgottenSubmit { .submitAgain } }
private enum FatalPoll: Law { static var pollFailureFails: Bool { true } }
private enum BelievedPage: Law {
    static func believes(_ content: Content) -> Bool { content == .clip || content == .page }
}
private enum EarlyAck: Law { static var hookIsStoredFirst: Bool { false } }
private enum BlindCap: Law {
    static func room(of ledger: Ledger) -> Money {
        ledger.pages.reduce(ledger.cap) { $0 - $1.spent }
    }
}
private enum BelievedForgery: Law { static var believesForgedHook: Bool { true } }
private enum EarlyRefund: Law { static var cancelRefundsAtOnce: Bool { true } }
private enum ListeningDead: Law { static var endedAttemptsListen: Bool { true } }
private enum NoSalvage: Law { static var salvages: Bool { false } }
private enum DeafBreaker: Law { static func admits(_ admission: Breaker.Admission) -> Bool { true } }
