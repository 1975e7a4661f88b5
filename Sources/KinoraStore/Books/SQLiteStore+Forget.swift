import GRDB
import KinoraCore

extension SQLiteStore {
    /// How long what providers said is kept.
    package static let bodyLife = Milliseconds.hours(30 * 24)

    /// Removes what has been kept long enough: providers' words after 30 days, deliveries that were read after 30
    /// days, keys of clients after 7, files that can be made again for nothing after 30. A little at a time, so that
    /// nobody waits for it.
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
            return gone + (try writing.forgetRegenerable())
        }
    }
}

extension Writing {
    /// How long files are kept that can be made again for nothing.
    static let regenerableLife = Milliseconds.hours(30 * 24)

    /// Lets go of the files of old takes that never could cost anything. What was paid for stays until somebody
    /// deletes it.
    func forgetRegenerable() throws -> Int {
        let rows = try db.rows(
            """
            SELECT kept.number, kept.digest FROM kept
                JOIN take ON take.number = kept.take JOIN job ON job.number = take.job
            WHERE job.created_unixMs < ? AND take.phase IN ('finished', 'failed', 'cancelled')
                AND NOT EXISTS (SELECT 1 FROM json_each(take.state, '$.offers')
                    WHERE json_extract(value, '$.isIdempotent') IS NOT 1)
            LIMIT 500
            """, [wall_unixMs - Self.regenerableLife])
        for row in rows {
            try run("DELETE FROM kept WHERE number = ?", [row["number"] as Int64])
            let digest: String = row["digest"]
            try run(
                "DELETE FROM blob WHERE digest = ?1 AND NOT EXISTS (SELECT 1 FROM kept WHERE kept.digest = ?1)",
                [digest])
        }
        return rows.count
    }
}
