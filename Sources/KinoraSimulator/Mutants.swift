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
        Mutant("a failed attempt is never salvaged", DeafAfterFailure.self),
        Mutant("decide by the worker's own clock", OwnClock.self),
        Mutant("a delete during the run drops the take", EarlyForget.self),
        Mutant("one key makes two takes", DoubleOrder.self),
        Mutant("retry as often as you like", FreeRetries.self),
        Mutant("a reload forgets who owes a clip", ForgottenProvider.self),
        Mutant("the row before the folder is synced", EarlyRow.self),
        Mutant("believe a file whose sync failed", BelievedSync.self),
        Mutant("spend at once after a restore", HastyRestore.self),
        Mutant("mark the outbox before it is delivered", EarlyMark.self),
        Mutant("believe a hook about another request", BelievedStranger.self),
    ]
}
