/// What a decision must know of one offer on the way from first to last choice.
package struct OfferTerms: Hashable, Sendable, Codable {
    /// Number of the endpoint, the scope of a breaker.
    package var endpoint: Int
    /// Upper bound for this input; set aside before anything is sent.
    package var bound: Money
    /// What we expect to be billed.
    package var estimate: Money
    /// Median time from acceptance to result.
    package var median: Milliseconds
    /// Hooks come, so polls may be further apart.
    package var hasHook: Bool
    /// How long the provider keeps a result after it is done.
    package var keepsResult: Milliseconds
    /// A failure that the provider states is not billed (§7).
    package var refundsFailure: Bool
    /// Free, local, and safe to run twice: the embedded engine.
    package var isIdempotent: Bool

    package init(
        endpoint: Int, bound: Money, estimate: Money, median: Milliseconds, hasHook: Bool, keepsResult: Milliseconds,
        refundsFailure: Bool, isIdempotent: Bool
    ) {
        self.endpoint = endpoint
        self.bound = bound
        self.estimate = estimate
        self.median = median
        self.hasHook = hasHook
        self.keepsResult = keepsResult
        self.refundsFailure = refundsFailure
        self.isIdempotent = isIdempotent
    }
}
