public import KinoraCore
import KinoraStore

extension LocalStudio {
    public func ledger(by group: LedgerReport.Group, since_unixMs: Int64?) async throws -> LedgerReport {
        guard let store = try reading() else {
            return LedgerReport(spentMicroUSD: 0, reservedMicroUSD: 0, totals: [], entries: [])
        }
        let since = since_unixMs ?? 0
        let grouping: LedgerTotal.Group =
            switch group {
            case .day: .day
            case .provider: .provider
            case .model: .model
            }
        let totals = try await store.totals(by: grouping, since_unixMs: since)
        var entries: [LedgerReport.Line] = []
        var last: Int64 = 0
        while true {
            let rows = try await store.ledger(after: last, limit: 1_000)
            guard let end = rows.last else { break }
            last = end.sequence
            entries += rows.filter { $0.at_unixMs >= since }.map(LedgerReport.Line.init)
        }
        return LedgerReport(
            spentMicroUSD: totals.reduce(0) { $0 + Int($1.spent.microUSD) },
            reservedMicroUSD: totals.reduce(0) { $0 + Int($1.reserved.microUSD) },
            totals: totals.map {
                LedgerReport.Total(
                    key: $0.key, spentMicroUSD: Int($0.spent.microUSD), reservedMicroUSD: Int($0.reserved.microUSD),
                    attempts: $0.attempts)
            }, entries: entries)
    }
}

extension LedgerReport.Line {
    fileprivate init(_ row: LedgerRow) {
        self.init(
            sequence: Int(row.sequence), at_unixMs: row.at_unixMs, kind: row.kind.name,
            amountMicroUSD: Int(row.amount.microUSD), job: row.job.text, take: row.take.text,
            attempt: row.attempt + 1, provider: row.place.provider, endpoint: row.place.endpoint,
            model: row.place.model, request: row.request?.text, reason: row.reason?.name)
    }
}
