import KinoraCore

extension JSONValue {
    /// `kinora animate --json`. The keys are a promise; new ones may come, these stay.
    init(_ job: Job) {
        self = .object([
            ("job", .text(job.id)),
            ("model", .text(job.model)),
            ("provider", .text(job.provider)),
            ("seconds", .number(job.seconds)),
            ("fps", .number(Double(job.fps))),
            ("width", .number(Double(job.size.width))),
            ("height", .number(Double(job.size.height))),
            ("seed", .integer(job.seed)),
            ("cost_usd", .dollars(micro: job.costMicroUSD)),
            ("degraded", .list(job.degraded.map(JSONValue.init))),
            ("notes", .list(job.notes.map { .text($0) })),
            ("motions", .list(job.motions.map(JSONValue.init))),
            ("takes", .list(job.takes.map(JSONValue.init))),
            ("keeper", .text(job.keeper)),
            ("clip", .text(job.clipPath)),
            ("program", .optional(job.programPath)),
        ])
    }

    private init(_ degradation: Degradation) {
        self = .object([
            ("phrase", .text(degradation.phrase)),
            ("reason", .text(degradation.reason)),
            ("substitute", .optional(degradation.substitute)),
        ])
    }

    private init(_ motion: AppliedMotion) {
        self = .object([
            ("name", .text(motion.name)),
            ("phrase", .optional(motion.phrase)),
            ("gain", .number(motion.gain)),
        ])
    }

    private init(_ take: Take) {
        self = .object([
            ("id", .text(take.id)),
            ("seed", .integer(take.seed)),
            ("path", .text(take.path)),
            ("score", take.score.map { .number($0) } ?? .null),
            ("window", .object([("start", .number(take.window.start)), ("end", .number(take.window.end))])),
            ("reasons", .list(take.reasons.map { .text($0) })),
            ("cost_usd", .dollars(micro: take.costMicroUSD)),
        ])
    }
}
