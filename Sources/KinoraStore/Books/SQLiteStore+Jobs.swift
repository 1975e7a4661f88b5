import GRDB
package import KinoraCore

extension SQLiteStore {
    package func add(_ job: NewJob, key: IdempotencyKey?) async throws -> Addition {
        try await write { try $0.add(job, key: key) }
    }

    /// - Throws: `internalFault` with the id when a row of it is damaged.
    package func job(_ id: JobID) async throws -> JobRecord? {
        let session = session
        return try await read { db in
            try db.row(Self.jobColumns + " WHERE id = ?", [id.text]).map {
                try JobRecord(
                    $0,
                    takes: TakeRow.all(ofJob: $0["number"], db).map {
                        try TakeRecord($0, state: $0.state(), db, session: session)
                    })
            }
        }
    }

    /// A take whose row is damaged is left out here; `audit` names it.
    package func jobs(before cursor: JobID?, limit: Int) async throws -> [JobRecord] {
        let session = session
        return try await read { db in
            try db.rows(
                Self.jobColumns + " WHERE id < ? ORDER BY id DESC LIMIT ?", [cursor?.text ?? "~", max(limit, 0)]
            ).map {
                try JobRecord(
                    $0,
                    takes: TakeRow.all(ofJob: $0["number"], db).compactMap {
                        guard let state = try? $0.state() else { return nil }
                        return try? TakeRecord($0, state: state, db, session: session)
                    })
            }
        }
    }

    package func take(_ id: TakeID) async throws -> TakeRecord? {
        let session = session
        return try await read { try TakeRecord.read(id, $0, session: session) }
    }

    package func attemptsInFlight() async throws -> Int {
        try await read {
            try $0.row("SELECT count(*) FROM attempt WHERE state IN ('intent', 'accepted', 'completed')")?[0] ?? 0
        }
    }

    private static let jobColumns = "SELECT number, id, kind, brief, principal, created_unixMs FROM job"
}

extension JobRecord {
    fileprivate init(_ row: Row, takes: [TakeRecord]) {
        self.init(
            id: JobID(row["id"]), kind: row["kind"], brief: row["brief"], principal: row["principal"],
            created_unixMs: row["created_unixMs"], takes: takes)
    }
}
