import GRDB
import KinoraCore

extension TakeRecord {
    /// - Throws: `internalFault` with the id when the row is damaged.
    static func read(_ id: TakeID, _ db: Database, session: Int64) throws -> TakeRecord? {
        try TakeRow.find(id, db).map { try TakeRecord($0, state: $0.state(), db, session: session) }
    }

    init(_ row: TakeRow, state: TakeState, _ db: Database, session: Int64) throws {
        let request = try TakeRequest.read(row, db)
        let sums = try db.row(
            "SELECT sum(spent) AS spent, sum(open + suspense) AS reserved FROM page WHERE take = ?", [row.id.text])
        let isLeased = row.leaseSession == session
        self.init(
            id: row.id, job: row.job, order: request.order, places: request.places,
            state: state, tokens: try Self.tokens(of: row, state, db), fence: row.fence,
            owner: isLeased ? row.owner : nil,
            leaseUntil: isLeased ? row.leaseUntil : .start, result: row.result, stagedURL: row.stagedURL,
            artifacts: try Self.artifacts(of: row, db),
            spent: Money(microUSD: sums?["spent"] as Int64? ?? 0),
            reserved: Money(microUSD: sums?["reserved"] as Int64? ?? 0))
    }

    private static func tokens(of row: TakeRow, _ state: TakeState, _ db: Database) throws -> [String] {
        guard !state.attempts.isEmpty else { return [] }
        return try String.fetchAll(
            db.cachedStatement(sql: "SELECT token FROM attempt WHERE take = ? ORDER BY ordinal"),
            arguments: [row.number])
    }

    private static func artifacts(of row: TakeRow, _ db: Database) throws -> [KeptArtifact] {
        let rows = try db.rows(
            """
            SELECT digest, bytes, role, attempt, kind FROM kept JOIN blob USING (digest)
            WHERE take = ? ORDER BY kept.number
            """, [row.number])
        return try rows.map {
            let name: String = $0["role"]
            guard let role = KeptArtifact.Role(rawValue: name) else {
                throw Trouble.unreadable("the part “\(name)” that an artifact has in take \(row.id)")
            }
            return KeptArtifact(
                artifact: Artifact(digest: $0["digest"], bytes: $0["bytes"]), role: role, attempt: $0["attempt"],
                kind: $0["kind"])
        }
    }
}

/// What was ordered, and where. Written once, so it has a row of its own.
struct TakeRequest {
    var order: String
    var places: [OfferPlace]

    static func read(_ row: TakeRow, _ db: Database) throws -> TakeRequest {
        do {
            guard let found = try db.row("SELECT brief, places FROM request WHERE take = ?", [row.number]) else {
                throw Trouble.unreadable("the order of take \(row.id)")
            }
            return TakeRequest(
                order: found["brief"], places: try StoredJSON.value([OfferPlace].self, found["places"]))
        } catch let error as DecodingError {
            throw Trouble.unreadable("the order of take \(row.id)", error)
        }
    }
}
