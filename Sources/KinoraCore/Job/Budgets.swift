/// Tries, back-off and deadlines by stage (§3.2). A table: no other file holds such a number.
package enum Budgets {
    package struct Stage: Hashable, Sendable {
        package var tries: Int
        /// Caps of full jitter, the last one repeats.
        package var backoff: [Milliseconds]
        package var perTry: Milliseconds
        package var deadline: Milliseconds

        package func cap(after tries: Int) -> Milliseconds { backoff[min(max(tries - 1, 0), backoff.count - 1)] }
    }

    package static let staging = Stage(
        tries: 3, backoff: [.seconds(1), .seconds(2), .seconds(4)], perTry: .seconds(60), deadline: .minutes(3))
    package static let submission = Stage(
        tries: 2, backoff: [.seconds(2), .seconds(8)], perTry: .seconds(30), deadline: .never)
    package static let resultFetch = Stage(
        tries: .max, backoff: [500, .seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(15)],
        perTry: .seconds(15), deadline: .hours(24))
    package static let fastDownload = Stage(
        tries: 5, backoff: [.seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(16)], perTry: .seconds(120),
        deadline: .never)
    package static let slowDownload = Stage(
        tries: .max, backoff: [.minutes(1), .minutes(5), .minutes(15), .minutes(30), .minutes(60)],
        perTry: .seconds(120), deadline: .hours(24))
    package static let finishing = Stage(
        tries: 2, backoff: [.seconds(1)], perTry: .seconds(120), deadline: .minutes(5))

    /// Standard Webhooks' example.
    package static let delivery = Stage(
        tries: 10,
        backoff: [
            .seconds(5), .minutes(5), .minutes(30), .hours(2), .hours(5), .hours(10), .hours(14), .hours(20),
            .hours(24),
        ],
        perTry: .seconds(20), deadline: .hours(76))

    package static let queueDeadline = Milliseconds.minutes(15)
    package static let runDeadline = Milliseconds.minutes(25)
    package static let pollTimeout = Milliseconds.seconds(15)
    package static let stagedLife = Milliseconds.hours(2)

    ///
    package static let settleWindow = queueDeadline + runDeadline + .minutes(5)
    ///
    package static let lookupBackoff: ClosedRange<Milliseconds> = .seconds(5) ... .minutes(2)
    ///
    package static let sweepStep = Milliseconds.minutes(10)
    package static let sweepStepLater = Milliseconds.hours(1)
    package static let sweepOften = Milliseconds.hours(3)
    package static let sweepEnd = Milliseconds.hours(24)

    /// How far a provider's clock may be from the database's.
    package static let clockTolerance = Milliseconds.minutes(15)

    ///
    package static let guardAge = Milliseconds.seconds(5)
    package static let lease = Milliseconds.seconds(60)
    package static let leaseLeft = Milliseconds.seconds(35)

    /// The law wants three; a clock that jumps, or a machine that slept, makes ten minutes out of seconds, and as
    /// many polls as ten minutes have cannot be made up that way.
    package static let missingTries = 12
    package static let missingFor = Milliseconds.minutes(10)

    /// §5
    package static let cancelEvery = Milliseconds.seconds(10)
    package static let cancelTries = 6

    /// §3.1
    package static let notSentTries = 10
    package static let notSentFor = Milliseconds.minutes(15)
    package static let notSentBackoff = Milliseconds.seconds(60)
    package static let retryAfterMost = Milliseconds.minutes(15)
    package static let attentionHold = Milliseconds.hours(24)

    /// Retries a provider may get in a minute: a fifth of its calls, three at least.
    package static let retryWindow = Milliseconds.minutes(1)
    package static let callsPerRetry = 5
    package static let retryFloor = 3

    /// §6
    package static let keyLife = Milliseconds.hours(7 * 24)
    /// How long the row of a deleted take outlives its last news: seven daily audits.
    package static let rowLife = Milliseconds.hours(7 * 24)
    package static let sdkRetryFor = Milliseconds.minutes(10)

    package static let fallbackAfter = Milliseconds.minutes(15)
}

extension Milliseconds {
    /// No deadline.
    package static let never = Moment.never.milliseconds
}
