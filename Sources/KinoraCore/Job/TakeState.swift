/// The durable row of one take: what the user wants, how far it is, what it waits for (§1).
package struct TakeState: Hashable, Sendable, Codable {
    package enum Phase: UInt8, Sendable, StoredByName {
        case queued, staging, staged, submitting, ambiguous, submitted, running, generated, downloaded
        case finished, failed, cancelled

        package var isTerminal: Bool { rawValue >= Phase.finished.rawValue }
        /// Nothing of the present round has been sent yet.
        package var isBeforeSubmit: Bool { rawValue <= Phase.staged.rawValue }
    }

    /// Why a take waits. A held take is not failed.
    package enum Hold: UInt8, Sendable, StoredByName {
        case none, backoff, cooldown, budget, disk, decision, shutdown
    }

    package enum Policy: UInt8, Sendable, StoredByName { case wait, payAgain }

    package enum Failure: UInt8, Sendable, StoredByName {
        case stagingFailed, invalidInput, providerFailed, deadline, exhausted, abandoned
    }

    package var phase = Phase.queued
    package var hold = Hold.none
    package var holdUntil = Moment.start
    /// When `phase` last changed.
    package var since: Moment
    package var deadlineAt: Moment
    package var policy: Policy
    /// queue deadline + run deadline + 5 min unless the order says otherwise.
    package var settleWindow: Milliseconds
    package var offers: [OfferTerms]
    package var offer = 0
    package var attempts: [Attempt] = []
    package var current: Int?
    /// How many durable facts have been taken in.
    package var applied = 0

    package var dueAt: Moment
    package var stageTries: UInt8 = 0
    package var stagedUntil = Moment.start
    /// A staging or restaging is under way.
    package var isStaging = false
    package var notSentTries: UInt8 = 0
    package var notSentSince = Moment.start
    package var refusals: UInt8 = 0
    package var finishTries: UInt8 = 0
    package var hasWarning = false
    package var respend: Attempt.Reason?
    package var isCancelAsked = false
    /// Cancelled, and yet there is a clip.
    package var isSalvaged = false
    package var failure: Failure?
    /// When the take or one of its attempts next needs care.
    package var wakeAt: Moment

    package init(
        offers: [OfferTerms], at now: Moment, deadline: Milliseconds = .hours(6), policy: Policy = .wait,
        settleWindow: Milliseconds = Budgets.settleWindow
    ) {
        self.offers = offers
        self.policy = policy
        self.settleWindow = settleWindow
        since = now
        deadlineAt = now + deadline
        dueAt = now
        wakeAt = now
    }

    /// Nothing is left to do: the take has ended and no attempt of it can still bring a clip or move money.
    package var isAtRest: Bool { phase.isTerminal && wakeAt == .never }
}
