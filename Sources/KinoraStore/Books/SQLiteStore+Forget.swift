import GRDB
import KinoraCore

extension SQLiteStore {
    /// How long what providers said is kept.
    package static let bodyLife = Milliseconds.hours(30 * 24)

    /// Removes what has been kept long enough: providers' words after 30 days, deliveries that were read after 30
    /// days, keys of clients after 7. A little at a time, so that nobody waits for it.
    /// - Returns: how many rows went; when there were any, there may be more.
    @discardableResult
    package func forgetOld() async throws -> Int {
        try await write { writing in
            let old = (writing.now + -Self.bodyLife).milliseconds
            let steps: [(String, Int64)] = [
                (
                    """
                    DELETE FROM fact_body WHERE at < ? AND fact IN (SELECT fact FROM fact_body ORDER BY fact LIMIT 500)
                    """, old
                ),
                (
                    """
                    DELETE FROM inbox WHERE at < ? AND read_at IS NOT NULL
                        AND number IN (SELECT number FROM inbox ORDER BY number LIMIT 500)
                    """, old
                ),
                (
                    """
                    DELETE FROM key WHERE (principal, key) IN (
                        SELECT principal, key FROM key WHERE at <= ? ORDER BY at LIMIT 500)
                    """, (writing.now + -Writing.keyLife).milliseconds
                ),
            ]
            var gone = 0
            for (sql, moment) in steps {
                try writing.run(sql, [moment])
                gone += writing.db.changesCount
            }
            return gone
        }
    }
}
