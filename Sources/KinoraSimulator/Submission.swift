package import KinoraCore

/// The provider's truth about one accepted request.
package struct Submission: Sendable {
    package enum Fate: UInt8, Sendable { case completes, fails, never, forgotten }

    package var take: Int
    package var attempt: Int
    package var endpoint: Int
    package var request: RequestID
    package var acceptedAt: Moment
    package var startsAt: Moment
    package var doneAt: Moment
    package var fate: Fate
    package var cancelledAt: Moment?
    package var resultUntil: Moment
    package var linkUntil: Moment
    package var billed: Money
    /// Whether the result comes with what it cost.
    package var isBillKnown = true
    package var refundsFailure = true
    package var hasHook = true
    /// When it says that it has failed, though it has not.
    package var failedAt = Moment.never
    package var hookTries = 0
    /// Downloads made while the file was there, and ours on disk.
    package var downloads = 0
    package var hasBlob = false
    package var isBlobTrue = false
    package var isStatedFailed = false
    /// A full comparison of lists after a restore did not show it.
    package var isWaitedOut = false

    func isFailingFalsely(at now: Moment) -> Bool { now >= failedAt && now < doneAt }
    package func isDone(at now: Moment) -> Bool { cancelledAt != nil || now >= doneAt }
    package func isCompleted(at now: Moment) -> Bool { cancelledAt == nil && fate == .completes && now >= doneAt }
    package func isLive(at now: Moment) -> Bool { !isDone(at: now) && fate != .forgotten && now < failedAt }

    /// What the provider bills; nil while there is nothing to bill or to say.
    package func book(at now: Moment) -> Money? {
        if cancelledAt != nil { return .zero }
        guard now >= doneAt else { return nil }
        switch fate {
        case .completes: return billed
        case .fails: return refundsFailure ? .zero : billed
        case .never, .forgotten: return nil
        }
    }

    /// Whether it has said that it bills nothing.
    package func isRefundStated(at now: Moment) -> Bool {
        cancelledAt != nil || isStatedFailed || (fate == .fails && now >= doneAt)
    }
}

/// Names of requests, made once.
enum RequestNames {
    static let all = (0..<64).map { RequestID("r\($0)") }
}
