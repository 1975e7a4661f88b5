/// What a submit brought, as the wire saw it.
package enum SubmitAnswer: Hashable, Sendable {
    /// DNS, refused, connect timeout, TLS, or the send guard: not one byte of the request left.
    case notSent
    /// A status without a usable request id; a 2xx with one is the fact `accepted`.
    case status(Int, retryAfter: Milliseconds?)
    /// 402, or the documented "balance exhausted".
    case balanceExhausted
    /// Reset, end of stream or timeout after the first byte; cancelled in the middle.
    case broken
}

/// What an answer means (§3.1).
package enum SubmitClass: Hashable, Sendable {
    case notSent
    /// Input the provider will never take.
    case invalid
    /// Key, permission or balance: a person must act.
    case needsAttention
    case tooMany(retryAfter: Milliseconds?)
    /// Money may have moved.
    case ambiguous

    /// Whether it counts against the submissions of a take.
    package var usesSubmission: Bool { self == .ambiguous }

    package init(_ answer: SubmitAnswer) {
        self =
            switch answer {
            case .notSent: .notSent
            case .balanceExhausted: .needsAttention
            case .broken: .ambiguous
            case .status(let status, let retryAfter):
                switch status {
                case 400, 404, 405, 413, 415, 422: .invalid
                case 401, 402, 403: .needsAttention
                case 429: .tooMany(retryAfter: retryAfter)
                default: .ambiguous
                }
            }
    }
}
