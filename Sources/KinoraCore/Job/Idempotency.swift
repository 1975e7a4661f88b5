/// Whether an order is a new one or the same one heard again (§6).
package enum Idempotency {
    /// What the store keeps of a first use, written in the transaction that made the take.
    package struct Record: Hashable, Sendable {
        /// Of principal, method, path, canonical body and the hashes of what was uploaded.
        package var fingerprint: String
        package var at: Moment
        package var isFinished: Bool

        package init(fingerprint: String, at: Moment, isFinished: Bool) {
            self.fingerprint = fingerprint
            self.at = at
            self.isFinished = isFinished
        }
    }

    package enum Verdict: Hashable, Sendable {
        case first
        /// The stored status and body, again.
        case replay
        /// 409 `idempotency_in_progress`
        case inProgress(retryAfter: Milliseconds)
        /// 422 `idempotency_key_reuse`
        case reused
        /// 400 `idempotency_key_invalid`
        case invalid
    }

    /// - Parameter key: the header as it came; nil where there is none.
    /// - Parameter stored: what is kept under that principal and key; without a key, the principal's latest order
    ///   with the same fingerprint.
    /// - Parameter isSDKRetry: `X-Stainless-Retry-Count` is 1 or more. Those clients repeat a POST on their own.
    package static func verdict(
        key: String?, fingerprint: String, stored: Record?, isSDKRetry: Bool = false, at now: Moment
    ) -> Verdict {
        if let key, !isValid(key) { return .invalid }
        guard let stored, now < stored.at + Budgets.keyLife else { return .first }
        if key == nil {
            let isAgain =
                isSDKRetry && stored.fingerprint == fingerprint && now <= stored.at + Budgets.sdkRetryFor
            // The same order without a key is a re-roll, and lawful.
            guard isAgain else { return .first }
        }
        guard stored.fingerprint == fingerprint else { return .reused }
        return stored.isFinished ? .replay : .inProgress(retryAfter: .seconds(1))
    }

    /// 1 to 255 printable ASCII characters.
    package static func isValid(_ key: String) -> Bool {
        (1...255).contains(key.utf8.count) && key.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
