import GRDB
import KinoraCore

extension Writing {
    /// What the caps leave for a new reserve of a take: the least of all; plenty when there is none.
    func room(for take: TakeID) throws -> Money {
        let row = try db.row(
            """
            SELECT min(amount - CASE scope
                WHEN 'take' THEN coalesce((SELECT sum(open + suspense + spent) FROM page WHERE take = ?1), 0)
                ELSE coalesce((SELECT held.amount FROM held WHERE held.scope = cap.scope AND held.key =
                    CASE cap.scope WHEN 'day' THEN strftime('%Y-%m-%d', ?2 / 1000, 'unixepoch')
                    WHEN 'month' THEN strftime('%Y-%m', ?2 / 1000, 'unixepoch') ELSE '' END), 0) END) AS room
            FROM cap
            """, [take.text, now.milliseconds])
        return Money(microUSD: (row?["room"] as Int64?).map { max($0, 0) } ?? .max / 4)
    }

    /// - Throws: ``OverCap``; what else a constraint forbids is a fault of ours.
    func enter(_ entry: LedgerEntry, of row: TakeRow, _ state: TakeState, _ places: [OfferPlace]) throws {
        guard state.attempts.indices.contains(entry.attempt), places.indices.contains(entry.offer) else {
            throw KinoraError(.internalFault, "an entry about no attempt of take \(row.id)")
        }
        let last = try db.row("SELECT sequence, hash FROM entry WHERE sequence = (SELECT max(sequence) FROM entry)")
        var line = LedgerLine(
            row: LedgerRow(
                sequence: (last?["sequence"] ?? 0) + 1, at_unixMs: wall_unixMs, kind: entry.kind, amount: entry.amount,
                job: row.job, take: row.id, attempt: entry.attempt, place: places[entry.offer], request: entry.request,
                reason: state.attempts[entry.attempt].reason),
            at: now, previous: last?["hash"] ?? LedgerLine.beginning, hash: "")
        line.hash = line.seal
        do {
            try run(LedgerLine.insertion, line.arguments)
        } catch let error as DatabaseError where error.message == "ledger: over cap" {
            throw OverCap()
        }
    }

    func set(_ caps: [Cap]) throws {
        try run("DELETE FROM cap")
        for cap in caps {
            try run(
                """
                INSERT INTO cap (scope, amount) VALUES (?, ?)
                ON CONFLICT DO UPDATE SET amount = min(amount, excluded.amount)
                """, [cap.scope.rawValue, max(cap.amount.microUSD, 0)])
        }
    }
}
