import KinoraCore

/// What a decision must know of an engine that costs nothing.
extension EmbeddedEngine {
    static let place = OfferPlace(provider: name, endpoint: model, model: model)

    static let terms = OfferTerms(
        endpoint: 0, bound: .zero, estimate: .zero, median: .seconds(60), hasHook: true, keepsResult: .hours(24 * 365),
        refundsFailure: true, isIdempotent: true)

    /// A render that a process left behind is worth finishing for as long as somebody remembers it.
    static let patience = Milliseconds.hours(24 * 30)
}
