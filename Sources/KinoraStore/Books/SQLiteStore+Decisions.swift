import GRDB
package import KinoraCore

extension SQLiteStore {
    package func act(_ act: Act) async throws -> ActOutcome {
        do {
            return try await write { try $0.act(act) }
        } catch is Writing.OverCap {
            return .refused
        } catch let error as Writing.Damaged {
            // Put off, so that nobody is kept busy by a row that cannot be read.
            _ = try? await write { try $0.putOff(act.take) }
            throw error.cause
        }
    }

    package func report(_ report: Report) async throws -> Bool { try await write { try $0.report(report) } }

    /// Rows that cannot be read are among them; whoever acts on one is told.
    package func due(for worker: String, limit: Int) async throws -> DueTakes {
        let (now, session) = (clock.now(), session)
        return try await read { db in
            var due = DueTakes(takes: [], next: nil)
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT id, wake_at, lease_owner, lease_until, lease_session FROM take
                        WHERE wake_at < 2305843009213693951 ORDER BY wake_at
                        """))
            while let row = try rows.next() {
                let wakeAt = Moment(milliseconds: row["wake_at"])
                let leaseUntil = Moment(milliseconds: row["lease_until"])
                let isOthers =
                    row["lease_session"] == session && leaseUntil > now && row["lease_owner"] as String? != worker
                if wakeAt > now {
                    due.next = min(due.next ?? .never, wakeAt)
                    break
                } else if isOthers {
                    due.next = min(due.next ?? .never, leaseUntil)
                } else if due.takes.count < limit {
                    due.takes.append(TakeID(row["id"]))
                } else {
                    due.next = wakeAt
                    break
                }
            }
            return due
        }
    }

    package func lastWords(of take: TakeID, attempt: Int) async throws -> String? {
        try await read { db in
            try db.row(
                """
                SELECT body FROM fact JOIN take ON take.number = fact.take JOIN fact_body ON fact_body.fact = fact.number
                WHERE take.id = ? AND fact.attempt = ? AND fact.kind = ? ORDER BY fact.ordinal DESC LIMIT 1
                """, [take.text, attempt, StoredFact.Kind.providerFailed.rawValue])?["body"]
        }
    }

    package func address(_ number: Int) async throws -> Address? {
        try await read { db in
            try db.row("SELECT url, expires_at FROM link WHERE number = ?", [number]).map {
                Address(url: $0["url"], expiresAt: Moment(milliseconds: $0["expires_at"]))
            }
        }
    }

    package func attempt(token: String) async throws -> (take: TakeID, attempt: Int)? {
        try await read { db in
            try db.row(
                """
                SELECT take.id, attempt.ordinal FROM attempt JOIN take ON take.number = attempt.take
                WHERE attempt.token = ?
                """, [token]
            ).map { (TakeID($0["id"]), $0["ordinal"]) }
        }
    }

    package func attempt(request: RequestID, at provider: String) async throws -> (take: TakeID, attempt: Int)? {
        try await read { db in
            try db.row(
                """
                SELECT take.id, attempt.ordinal FROM attempt JOIN take ON take.number = attempt.take
                WHERE attempt.provider = ? AND attempt.request = ?
                """, [provider, request.text]
            ).map { (TakeID($0["id"]), $0["ordinal"]) }
        }
    }

    package func tell(_ news: BreakerNews, endpoint: Int) async throws {
        try await write { try $0.tell(news, endpoint: endpoint) }
    }

    package func breakers() async throws -> [(endpoint: Int, place: OfferPlace, breaker: Breaker)] {
        try await read { db in
            try db.rows("SELECT number, provider, endpoint, model, breaker FROM endpoint ORDER BY number").map {
                let number: Int = $0["number"]
                return (
                    number, OfferPlace(provider: $0["provider"], endpoint: $0["endpoint"], model: $0["model"]),
                    try Writing.breaker($0["breaker"], of: number)
                )
            }
        }
    }
}
