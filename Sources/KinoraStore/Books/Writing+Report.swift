import GRDB
import KinoraCore

extension Writing {
    /// Whether the log did not have it yet.
    func report(_ report: Report) throws -> Bool {
        guard let take = try db.row("SELECT number, facts, attempts FROM take WHERE id = ?", [report.take.text]) else {
            throw KinoraError(.notFound, "there is no take \(report.take)", hint: "type: kinora jobs list")
        }
        let (number, ordinal, attempts): (Int64, Int, Int) = (take["number"], take["facts"], take["attempts"])
        guard report.statement.isAboutTake || (0..<attempts).contains(report.attempt) else {
            throw KinoraError(.internalFault, "take \(report.take) has no attempt \(report.attempt)")
        }
        let link = try report.statement.address.map { try self.link(to: $0, number, report.attempt) }
        let (kind, fact) = StoredFact.make(report.statement, link: link, attempts: attempts)
        let statement = try StoredJSON.text(fact)
        try run(
            """
            INSERT INTO fact (take, ordinal, attempt, kind, digest, statement, source, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (take, attempt, kind, digest) DO NOTHING
            """,
            [
                number, ordinal, report.attempt, kind.rawValue, fact.digest, statement, report.source.rawValue,
                now.milliseconds,
            ])
        guard db.changesCount == 1 else { return false }
        if let body = report.body {
            try run(
                "INSERT INTO fact_body (fact, body, at) VALUES (?, ?, ?)",
                [db.lastInsertedRowID, body, now.milliseconds])
        }
        try run(
            "UPDATE take SET facts = facts + 1, wake_at = min(wake_at, ?) WHERE number = ?", [now.milliseconds, number])
        return true
    }

    /// One number for each address of an attempt. The same one again says nothing, unless it had run out: then it
    /// was given new life.
    private func link(to address: Address, _ take: Int64, _ attempt: Int) throws -> ResultLink {
        try run(
            """
            INSERT INTO link (take, attempt, url, expires_at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET expires_at = max(expires_at, excluded.expires_at) WHERE expires_at <= ?5
            """, [take, attempt, address.url, address.expiresAt.milliseconds, now.milliseconds])
        guard
            let row = try db.row(
                "SELECT number, expires_at FROM link WHERE take = ? AND attempt = ? AND url = ?",
                [take, attempt, address.url])
        else { throw Trouble.unreadable("a link") }
        return ResultLink(number: row["number"], expiresAt: Moment(milliseconds: row["expires_at"]))
    }
}

extension Report.Statement {
    fileprivate var isAboutTake: Bool {
        switch self {
        case .cancelAsked, .resolved: true
        default: false
        }
    }

    fileprivate var address: Address? {
        if case .completed(_, let address) = self { address } else { nil }
    }
}
