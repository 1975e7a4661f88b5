import GRDB
import KinoraCore

/// Rows that are not what was written. The rest of the store works without them.
extension Audit {
    mutating func checkRows() throws {
        try checkStates()
        try checkFacts()
        for row in try db.rows("SELECT number, breaker FROM endpoint") {
            let number: Int = row["number"]
            if (try? Writing.breaker(row["breaker"], of: number)) == nil {
                damaged("the breaker of endpoint \(number)", mend: "restore the last backup")
            }
        }
        try add(
            "row_unreadable", .error,
            each: "SELECT number FROM outbox WHERE state NOT IN ('waiting', 'delivered', 'undelivered')",
            mend: { _ in "restore the last backup" }
        ) { "message \($0["number"] as Int64) cannot be read" }
    }

    private mutating func damaged(_ what: String, mend: String) {
        add("row_unreadable", .error, "\(what) cannot be read", mend: mend)
    }

    private mutating func checkStates() throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, phase, applied, attempts, state, places,
                    (SELECT count(*) FROM attempt WHERE attempt.take = take.number) AS tokens
                FROM take LEFT JOIN request ON request.take = take.number
                """)
        while let row = try rows.next() {
            let id: String = row["id"]
            let mend = "the other takes work on; restore the last backup to have take \(id) back"
            guard let state = try? StoredJSON.value(TakeState.self, row["state"]) else {
                damaged("the row of take \(id)", mend: mend)
                continue
            }
            let places = try? StoredJSON.value([OfferPlace].self, row["places"] as String? ?? "")
            if places?.count != state.offers.count { damaged("the order of take \(id)", mend: mend) }
            let agrees =
                row["phase"] == state.phase.name && row["applied"] == state.applied
                && row["attempts"] == state.attempts.count && row["tokens"] == state.attempts.count
            if !agrees {
                add("row_differs", .error, "the columns of take \(id) do not say what its state says", mend: mend)
            }
        }
        try add(
            "row_unreadable", .error,
            each: """
                SELECT take.id, role FROM kept JOIN take ON take.number = kept.take
                WHERE role NOT IN ('still', 'clip', 'extra', 'poster', 'program', 'evidence')
                """, mend: { "restore the last backup to have take \($0) back" }
        ) { "an artifact of take \($0["id"] as String) cannot be read" }
    }

    private mutating func checkFacts() throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT take.id, fact.ordinal, fact.attempt, kind, statement FROM fact JOIN take ON take.number = fact.take
                """)
        while let row = try rows.next() {
            let id: String = row["id"]
            if (try? StoredFact.fact(row, of: TakeID(id))) == nil {
                damaged(
                    "fact \(row["ordinal"] as Int) of take \(id)",
                    mend: "the other takes work on; restore the last backup to have take \(id) back")
            }
        }
    }
}
