import KinoraCore

extension JSONValue {
    /// `kinora ledger --json`. The keys are a promise; new ones may come, these stay.
    init(_ report: LedgerReport, by group: LedgerReport.Group) {
        self = .object([
            ("spent_usd", .dollars(micro: report.spentMicroUSD)),
            ("reserved_usd", .dollars(micro: report.reservedMicroUSD)),
            ("by", .text(group.rawValue)),
            ("totals", .list(report.totals.map(JSONValue.init))),
            ("entries", .list(report.entries.map(JSONValue.init))),
        ])
    }

    private init(_ total: LedgerReport.Total) {
        self = .object([
            ("key", .text(total.key)),
            ("spent_usd", .dollars(micro: total.spentMicroUSD)),
            ("reserved_usd", .dollars(micro: total.reservedMicroUSD)),
            ("attempts", .integer(UInt64(clamping: total.attempts))),
        ])
    }

    private init(_ entry: LedgerReport.Line) {
        self = .object([
            ("sequence", .integer(UInt64(clamping: entry.sequence))),
            ("at", .text(Timestamp(entry.at_unixMs).utc)),
            ("kind", .text(entry.kind)),
            ("amount_usd", .dollars(micro: entry.amountMicroUSD)),
            ("job", .text(entry.job)),
            ("take", .text(entry.take)),
            ("attempt", .integer(UInt64(clamping: entry.attempt))),
            ("provider", .text(entry.provider)),
            ("endpoint", .text(entry.endpoint)),
            ("model", .text(entry.model)),
            ("request", .optional(entry.request)),
            ("reason", .optional(entry.reason)),
        ])
    }
}
