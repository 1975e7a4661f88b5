import GRDB
import KinoraCore

/// The book: its chain, its sums, and what takes say about their money (I-4).
extension Audit {
    private static let restore = "compare with the provider's usage list, and restore the last backup"

    mutating func checkChain() throws {
        var (previous, sequence) = (LedgerLine.beginning, Int64(0))
        let rows = try Row.fetchCursor(db, sql: LedgerLine.columns + " ORDER BY sequence")
        while let row = try rows.next() {
            let number: Int64 = row["sequence"]
            if number != sequence + 1 {
                add(
                    "ledger_chain", .error, "entries \(sequence + 1) to \(number - 1) of the ledger are gone",
                    mend: Self.restore)
            }
            sequence = number
            guard let line = try? LedgerLine(row) else {
                add("ledger_chain", .error, "entry \(number) of the ledger cannot be read", mend: Self.restore)
                previous = row["hash"]
                continue
            }
            if line.previous != previous {
                add("ledger_chain", .error, "entry \(number) of the ledger follows another", mend: Self.restore)
            }
            if line.hash != line.seal {
                add("ledger_chain", .error, "entry \(number) of the ledger was changed", mend: Self.restore)
            }
            previous = line.hash
        }
    }

    /// Sums that triggers keep, against the entries themselves.
    mutating func checkSums() throws {
        let kinds = [
            ("reserved", "reserve"), ("committed", "commit"), ("released", "release"), ("adjusted", "adjust"),
            ("suspended", "suspenseOpen"), ("settled", "suspenseSettle"), ("suspense_released", "suspenseRelease"),
        ]
        let sums = kinds.map { "sum(iif(kind = '\($0.1)', amount, 0)) AS \($0.0)" }.joined(separator: ", ")
        let names = kinds.map(\.0).joined(separator: ", ")
        let mend = { (_: String) in Self.restore }
        try add(
            "ledger_sums", .error,
            each: """
                SELECT take AS id, attempt FROM (
                    SELECT take, attempt, \(names) FROM page EXCEPT
                    SELECT take, attempt, \(sums) FROM entry GROUP BY take, attempt)
                UNION SELECT take, attempt FROM (
                    SELECT take, attempt, \(sums) FROM entry GROUP BY take, attempt EXCEPT
                    SELECT take, attempt, \(names) FROM page)
                """, mend: mend
        ) { "the sums of attempt \($0["attempt"] as Int) of take \($0["id"] as String) are not those of its entries" }
        try add(
            "I-4", .error,
            each: """
                SELECT take AS id, attempt FROM entry GROUP BY take, attempt
                HAVING sum(CASE kind WHEN 'reserve' THEN amount WHEN 'suspenseSettle' THEN amount
                    WHEN 'commit' THEN -amount WHEN 'release' THEN -amount WHEN 'suspenseOpen' THEN -amount
                    ELSE 0 END) < 0
                """, mend: mend
        ) { "more left the reserve of attempt \($0["attempt"] as Int) of take \($0["id"] as String) than was in it" }
        try add(
            "ledger_sums", .error,
            each: """
                SELECT held.scope AS id, held.key FROM held WHERE held.amount <> (
                    SELECT coalesce(sum(open + suspense + spent), 0) FROM page WHERE held.key = CASE held.scope
                        WHEN 'day' THEN strftime('%Y-%m-%d', page.at / 1000, 'unixepoch')
                        WHEN 'month' THEN strftime('%Y-%m', page.at / 1000, 'unixepoch') ELSE '' END)
                """, mend: mend
        ) {
            "what counts against the cap of \($0["id"] as String) \($0["key"] as String) is not what its attempts sum to"
        }
    }

    mutating func checkMoney() throws {
        let show = { (take: String) in "type: kinora jobs show \(take)" }
        try add(
            "I-4", .error, each: "SELECT take AS id, sequence FROM entry WHERE kind = 'commit' AND request IS NULL",
            mend: { _ in Self.restore }
        ) { "entry \($0["sequence"] as Int64) commits money of take \($0["id"] as String) to no request" }
        try add(
            "I-4", .error,
            each: """
                SELECT take.id, attempt.ordinal FROM attempt JOIN take ON take.number = attempt.take
                LEFT JOIN page ON page.take = take.id AND page.attempt = attempt.ordinal
                WHERE page.take IS NULL
                    OR attempt.funds IN ('committed', 'refunded') AND page.commits = 0
                    OR attempt.funds = 'suspended' AND page.suspended = 0
                """, mend: show
        ) { "the ledger does not have what attempt \($0["ordinal"] as Int) of take \($0["id"] as String) says" }
        try add(
            "I-4", .warning,
            each: """
                SELECT take.id, page.attempt, page.open FROM take JOIN page ON page.take = take.id
                WHERE take.phase IN ('finished', 'failed', 'cancelled') AND page.open > 0
                """, mend: show
        ) {
            "take \($0["id"] as String) has ended, and \($0["open"] as Int64) micro-dollars of attempt"
                + " \($0["attempt"] as Int) are still reserved"
        }
    }
}
