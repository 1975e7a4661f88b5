import KinoraCore

extension JSONValue {
    /// One of `kinora jobs list --json`. The keys are a promise; new ones may come, these stay.
    init(row job: JobStatus) { self = .object(Self.pairs(of: job)) }

    /// `kinora jobs show --json`: the row, and the takes.
    init(_ job: JobStatus) {
        self = .object(Self.pairs(of: job) + [("takes", .list(job.takes.map(JSONValue.init)))])
    }

    private static func pairs(of job: JobStatus) -> [(String, JSONValue)] {
        [
            ("job", .text(job.id)),
            ("kind", .text(job.kind)),
            ("state", .text(job.state.rawValue)),
            ("created", .text(Timestamp(job.created_unixMs).utc)),
            ("cost_usd", .dollars(micro: job.costMicroUSD)),
            ("reserved_usd", .dollars(micro: job.reservedMicroUSD)),
            ("still", .text(job.stillPath)),
            ("prompt", .text(job.prompt)),
            ("output", .text(job.outputPath)),
        ]
    }

    private init(_ take: TakeStatus) {
        self = .object([
            ("id", .text(take.id)),
            ("state", .text(take.state)),
            ("hold", .optional(take.hold)),
            ("trouble", .optional(take.trouble)),
            ("failure", .optional(take.failure?.rawValue)),
            ("provider", .text(take.provider)),
            ("model", .text(take.model)),
            ("stored", .optional(take.storedPath)),
            ("cost_usd", .dollars(micro: take.costMicroUSD)),
            ("reserved_usd", .dollars(micro: take.reservedMicroUSD)),
            ("attempts", .list(take.attempts.map(JSONValue.init))),
        ])
    }

    private init(_ attempt: AttemptStatus) {
        self = .object([
            ("number", .integer(UInt64(clamping: attempt.number))),
            ("state", .text(attempt.state)),
            ("provider", .text(attempt.provider)),
            ("endpoint", .text(attempt.endpoint)),
            ("request", .optional(attempt.request)),
            ("reason", .optional(attempt.reason)),
            ("cost_usd", .dollars(micro: attempt.costMicroUSD)),
        ])
    }
}
