/// The provider's name for one request.
package struct RequestID: Hashable, Sendable, Codable {
    package var text: String
    package init(_ text: String) { self.text = text }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// One possible paid submission (§1).
package struct Attempt: Hashable, Sendable, Codable {
    package enum State: UInt8, Sendable, StoredByName {
        /// Written before the call. Stays while nobody knows what became of it.
        case intent
        /// Not one byte left.
        case notSent
        /// The provider said no.
        case rejected
        /// The provider has it.
        case accepted
        /// There is a result to fetch.
        case completed
        /// The clip is on our disk.
        case downloaded
        case failed
        case cancelled
        /// The settle window ended and every lookup said no. Money in suspense, swept for a day.
        case absent
        /// Paid, and the provider no longer had it.
        case expired
    }

    /// Where the attempt's money stands; the ledger says how much.
    package enum Funds: UInt8, Sendable, StoredByName { case reserved, released, committed, suspended, refunded }

    /// Why a second or later paid submission was made.
    package enum Reason: UInt8, Sendable, StoredByName {
        case providerFailed, cancelledByDeadline, absentAfterSettle, downloadExhausted, resultExpiredUser, payAgain
        case user
    }

    package var offer: Int
    package var state = State.intent
    package var funds = Funds.reserved
    package var bound: Money
    package var estimate: Money
    /// Lease under which the intent was written: another lease has no memory of the call.
    package var fence: UInt32
    package var intentAt: Moment
    /// When `state` last changed.
    package var since: Moment
    package var reason: Reason?
    package var request: RequestID?
    /// What the provider says it bills, which may be known before we know that it accepted.
    package var billed: Money?

    /// When this attempt next needs care.
    package var dueAt: Moment
    /// Tries in the present lane: polls, lookups, sweeps, downloads.
    package var tries: UInt16 = 0
    package var startedAt: Moment?
    /// The current run of "no such request", and when it began.
    package var missing: UInt16 = 0
    package var missingSince = Moment.never
    /// The last complete lookup that found nothing.
    package var emptyLookupAt: Moment?
    package var settleUntil = Moment.never
    /// The provider says the work is done; the link may still have to be read.
    package var isFinished = false
    package var link: ResultLink?
    package var slowSince: Moment?
    /// An inference of ours failed it, not the provider: a later statement wins.
    package var isInferred = false
    package var isPaidAgain = false
    package var cancelTries: UInt8 = 0
    package var nextCancelAt = Moment.start
    package var deadlineCancel = false

    package init(
        offer: Int, bound: Money, estimate: Money, fence: UInt32, intentAt: Moment, since: Moment, reason: Reason?,
        dueAt: Moment
    ) {
        self.offer = offer
        self.bound = bound
        self.estimate = estimate
        self.fence = fence
        self.intentAt = intentAt
        self.since = since
        self.reason = reason
        self.dueAt = dueAt
    }

    /// Whether it counts against "2 submissions per provider per take": accepted or ambiguous, ever (§3.2).
    package var usedSubmission: Bool { state != .notSent && state != .rejected }
    /// Whether the provider may be working on it as far as we know.
    package var isLive: Bool { state == .accepted && !isFinished }
}

/// Where a result lies.
package struct ResultLink: Hashable, Sendable, Codable {
    /// The store's number for the address; the address itself is no business of a decision.
    package var number: Int
    package var expiresAt: Moment

    package init(number: Int, expiresAt: Moment) {
        self.number = number
        self.expiresAt = expiresAt
    }
}
