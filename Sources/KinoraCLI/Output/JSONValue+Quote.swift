import KinoraCore

extension JSONValue {
    /// `kinora quote --json`. The keys are a promise; new ones may come, these stay.
    init(_ quote: Quote) {
        let first = quote.path.first
        self = .object([
            ("model", .text(quote.model)),
            ("provider", .optional(first?.provider)),
            ("seconds", first?.seconds.map(JSONValue.number) ?? .null),
            ("usd", .dollars(first?.estimateMicroUSD)),
            ("usd_at_most", .dollars(first?.boundMicroUSD)),
            ("reasons", .list(quote.reasons.map(JSONValue.text))),
            ("path", .list(quote.path.map(JSONValue.init))),
            ("refused", .list(quote.refused.map(JSONValue.init))),
            ("notes", .list(quote.notes.map(JSONValue.text))),
        ])
    }

    private init(_ line: Quote.Line) {
        self = .object([
            ("provider", .text(line.provider)),
            ("endpoint", .text(line.endpoint)),
            ("seconds", line.seconds.map(JSONValue.number) ?? .null),
            ("usd", .dollars(line.estimateMicroUSD)),
            ("usd_at_most", .dollars(line.boundMicroUSD)),
            ("missing_key", .optional(line.missingKey)),
            ("source", .text(line.source)),
            ("checked", .text(line.checked)),
            ("notes", .list(line.notes.map(JSONValue.text))),
        ])
    }

    private init(_ refusal: Quote.Refusal) {
        self = .object([
            ("provider", .text(refusal.provider)),
            ("endpoint", .text(refusal.endpoint)),
            ("reason", .text(refusal.reason)),
            ("hint", .text(refusal.hint)),
        ])
    }
}
