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
    package var hookTries = 0
    /// Downloads made while the file was there, and ours on disk.
    package var downloads = 0
    package var hasBlob = false
    package var isBlobTrue = false
    package var isStatedFailed = false

    package func isDone(at now: Moment) -> Bool { cancelledAt != nil || now >= doneAt }
    package func isCompleted(at now: Moment) -> Bool { cancelledAt == nil && fate == .completes && now >= doneAt }
    package func isLive(at now: Moment) -> Bool { !isDone(at: now) && fate != .forgotten }
}

/// Names of requests, made once.
enum RequestNames {
    static let all = (0..<64).map { RequestID("r\($0)") }
}
