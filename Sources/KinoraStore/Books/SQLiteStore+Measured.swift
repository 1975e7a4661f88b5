import GRDB
package import KinoraCore

extension SQLiteStore {
    package func measured(since_unixMs: Int64) async throws -> [(place: OfferPlace, measured: Measured)] {
        try await read { db in
            var tallies: [OfferPlace: Tally] = [:]
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT attempt.provider, attempt.endpoint, page.model, attempt.state, page.spent,
                            (SELECT min(at) FROM fact WHERE fact.take = attempt.take AND fact.attempt = attempt.ordinal
                                AND fact.kind = 'accepted') AS accepted,
                            (SELECT min(at) FROM fact WHERE fact.take = attempt.take AND fact.attempt = attempt.ordinal
                                AND fact.kind = 'completed') AS completed
                        FROM page JOIN take ON take.id = page.take
                            JOIN attempt ON attempt.take = take.number AND attempt.ordinal = page.attempt
                        WHERE page.at_unixMs >= ? AND page.reserved > 0
                            AND attempt.state IN ('downloaded', 'failed', 'expired')
                        """), arguments: [since_unixMs])
            while let row = try rows.next() {
                let place = OfferPlace(provider: row["provider"], endpoint: row["endpoint"], model: row["model"])
                tallies[place, default: Tally()].add(row)
            }
            return tallies.map { ($0.key, $0.value.measured) }.sorted {
                ($0.place.provider, $0.place.endpoint) < ($1.place.provider, $1.place.endpoint)
            }
        }
    }
}

private struct Tally {
    var finished = 0
    var failed = 0
    var spent: Int64 = 0
    var waits: [Milliseconds] = []

    mutating func add(_ row: Row) {
        if row["state"] == "downloaded" { finished += 1 } else { failed += 1 }
        spent += row["spent"]
        if let accepted = row["accepted"] as Int64?, let completed = row["completed"] as Int64?, completed >= accepted {
            waits.append(completed - accepted)
        }
    }

    var measured: Measured {
        Measured(
            finished: finished, failed: failed, median: waits.isEmpty ? nil : waits.sorted()[waits.count / 2],
            costPerTake: finished > 0 ? Money(microUSD: spent / Int64(finished)) : nil)
    }
}
