/// A request that the fake provider has accepted. All that will become of it is drawn when it is accepted, so that
/// the book alone, read again after a restart, tells where it stands at any time.
package struct FakeOrder: Sendable, Codable, Hashable {
    package enum Status: String, Sendable, Codable { case queued, running, done, failed, cancelled }

    package var id: String
    /// Which submit it was, counted from 1.
    package var number: Int
    package var token: String
    package var prompt: String
    package var seed: UInt64
    package var still: String?
    package var hook: String?
    /// Of the providers that have several.
    package var endpoint: String?
    /// What was asked for, as it came.
    package var input: String?
    package var price_usd_micro: Int64
    /// What is billed when it is done; nothing when it fails or is cancelled.
    package var dearer_usd_micro: Int64 = 0
    package var accepted_unixMs: Int64
    package var starts_unixMs: Int64
    /// Nil when it never ends.
    package var ends_unixMs: Int64?
    package var fails = false
    package var cancelled_unixMs: Int64?

    package func status(at now_unixMs: Int64) -> Status {
        if cancelled_unixMs != nil { return .cancelled }
        if let end = ends_unixMs, now_unixMs >= end { return fails ? .failed : .done }
        return now_unixMs >= starts_unixMs ? .running : .queued
    }

    package func billed_usd_micro(at now_unixMs: Int64) -> Int64 {
        switch status(at: now_unixMs) {
        case .queued, .running: price_usd_micro
        case .done: price_usd_micro + dearer_usd_micro
        case .failed, .cancelled: 0
        }
    }
}

/// What the provider says it was asked for and bills: `GET /book`.
package struct FakeBook: Sendable, Codable, Hashable {
    package struct Row: Sendable, Codable, Hashable {
        package var id: String
        package var token: String
        package var prompt: String
        package var seed: UInt64
        package var status: FakeOrder.Status
        package var price_usd_micro: Int64
        package var billed_usd_micro: Int64
        package var accepted_unixMs: Int64
        /// When its result was there; nil for one that has none.
        package var ended_unixMs: Int64?
    }

    /// In the order of acceptance.
    package var requests: [Row]

    package var billed_usd_micro: Int64 { requests.reduce(0) { $0 + $1.billed_usd_micro } }
}

/// What a submit asks for: the body of `POST /v1/requests`, or what another protocol says in its own words.
struct FakeSubmission: Sendable, Codable {
    var prompt: String
    var seed: UInt64
    var token: String
    var price_usd_micro: Int64
    var still: String?
    var still_base64: String?
    var hook: String?
    var endpoint: String?
    var input: String?
}
