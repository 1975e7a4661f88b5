/// One thing a take learns. Durable facts may be recorded by anybody, even by a worker that lost its lease (I-7);
/// the others are what the holder of the lease has just seen, and are lost with it.
package struct Fact: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        // Durable. Statements of the provider carry the request id: each of them implies acceptance.
        case accepted(RequestID)
        case completed(RequestID, ResultLink?)
        case providerFailed(RequestID)
        case cancelled(RequestID)
        case expired(RequestID)
        case usage(Money)
        case cancelAsked
        case resolved(Resolution)
        // Seen
        case progress(RequestID, isRunning: Bool)
        case notFound
        case staged(until: Moment)
        case stagingFailed
        case answered(SubmitAnswer)
        case lookedUp(Lookup)
        case pollFailed
        case cancelRefused
        case downloaded
        case downloadFailed(DownloadTrouble)
        case finished
        case finishFailed
    }

    /// How a person ends a `decision` hold.
    package enum Resolution: Hashable, Sendable {
        case adopt(RequestID)
        case abandon
        case resubmit
    }

    /// What reading the provider's list gave. A failure proves nothing.
    package enum Lookup: Hashable, Sendable { case empty, failed }

    /// Index of the attempt; ignored by facts about the whole take.
    package var attempt: Int
    package var kind: Kind

    package init(_ kind: Kind, attempt: Int = 0) {
        self.attempt = attempt
        self.kind = kind
    }

    /// That the provider has the order, or the clip, or that somebody wants no more: heard before all else that
    /// became known with it, whichever came first (I-9).
    var isHeardFirst: Bool {
        switch kind {
        case .accepted, .completed, .cancelAsked: true
        default: false
        }
    }

    package var isDurable: Bool {
        switch kind {
        case .accepted, .completed, .providerFailed, .cancelled, .expired, .usage, .cancelAsked, .resolved: true
        default: false
        }
    }
}

extension Fact.Kind {
    /// Which request a statement is about.
    package var request: RequestID? {
        switch self {
        case .accepted(let request), .completed(let request, _), .providerFailed(let request),
            .cancelled(let request), .expired(let request), .progress(let request, _):
            request
        default: nil
        }
    }
}
