import GRDB
package import KinoraCore

extension SQLiteStore {
    package func setCaps(_ caps: [Cap]) async throws { try await write { try $0.set(caps) } }

    package func ledger(after sequence: Int64, limit: Int) async throws -> [LedgerRow] {
        try await read { db in
            try db.rows(
                LedgerLine.columns + " WHERE sequence > ? ORDER BY sequence LIMIT ?", [sequence, max(limit, 0)]
            ).map { try LedgerLine($0).row }
        }
    }

    /// An attempt counts, with all that was entered about it later, when and where it was reserved.
    package func totals(by group: LedgerTotal.Group, since_unixMs: Int64) async throws -> [LedgerTotal] {
        let key =
            switch group {
            case .day: "strftime('%Y-%m-%d', at / 1000, 'unixepoch')"
            case .provider: "provider"
            case .model: "model"
            }
        return try await read { db in
            try db.rows(
                """
                SELECT \(key) AS key, sum(spent) AS spent, sum(open + suspense) AS reserved, sum(commits) AS attempts
                FROM page WHERE at_unixMs >= ? GROUP BY 1 ORDER BY 1
                """, [since_unixMs]
            ).map {
                LedgerTotal(
                    key: $0["key"], spent: Money(microUSD: $0["spent"]), reserved: Money(microUSD: $0["reserved"]),
                    attempts: $0["attempts"])
            }
        }
    }

    package func unbilled(since_unixMs: Int64) async throws -> [BillQuestion] {
        try await read { db in
            try db.rows(
                """
                SELECT page.take, page.attempt FROM page
                    JOIN take ON take.id = page.take
                    JOIN attempt ON attempt.take = take.number AND attempt.ordinal = page.attempt
                WHERE page.at_unixMs >= ? AND (page.spent > 0 OR page.reserved = 0 AND page.commits > 0)
                    AND json_extract(take.state, '$.offers[0].isIdempotent') = 0 AND attempt.state NOT IN ('intent', 'accepted')
                    AND NOT EXISTS (SELECT 1 FROM fact WHERE fact.take = take.number AND fact.attempt = page.attempt
                        AND fact.kind = ?)
                ORDER BY page.at, page.take, page.attempt
                """, [since_unixMs, StoredFact.Kind.usage.rawValue]
            ).map { BillQuestion(take: TakeID($0["take"]), attempt: $0["attempt"]) }
        }
    }
}
