import GRDB
import KinoraCore

extension Writing {
    /// How long a client's key is remembered (§6).
    static let keyLife = Milliseconds.hours(7 * 24)

    func add(_ job: NewJob, key: IdempotencyKey?) throws -> Addition {
        if let key, let known = try addition(of: key) { return known }
        if try db.row("SELECT 1 FROM job WHERE id = ?", [job.id.text]) != nil {
            throw KinoraError(.internalFault, "there is a job \(job.id) already")
        }
        try run(
            "INSERT INTO job (id, kind, brief, principal, created_unixMs) VALUES (?, ?, ?, ?, ?)",
            [job.id.text, job.kind, job.brief, job.principal, wall_unixMs])
        let number = db.lastInsertedRowID
        for (ordinal, take) in job.takes.enumerated() { try add(take, ordinal, toJob: number) }
        if let key {
            try run(
                "INSERT OR REPLACE INTO key (principal, key, fingerprint, job, at) VALUES (?, ?, ?, ?, ?)",
                [key.principal, key.key, key.fingerprint, job.id.text, now.milliseconds])
        }
        return .added
    }

    private func addition(of key: IdempotencyKey) throws -> Addition? {
        let row = try db.row(
            "SELECT fingerprint, job FROM key WHERE principal = ? AND key = ? AND at > ?",
            [key.principal, key.key, now.milliseconds - Self.keyLife])
        return row.map { $0["fingerprint"] == key.fingerprint ? .replayed(JobID($0["job"])) : .keyReused }
    }

    private func add(_ take: NewTake, _ ordinal: Int, toJob job: Int64) throws {
        var state = take.state
        guard state.offers.count == take.places.count, state.offers.indices.contains(state.offer) else {
            throw KinoraError(
                .internalFault, "take \(take.id) has \(state.offers.count) offers at \(take.places.count) places")
        }
        guard state.attempts.isEmpty else {
            throw KinoraError(.internalFault, "take \(take.id) is new and has \(state.attempts.count) attempts")
        }
        for (index, place) in take.places.enumerated() { state.offers[index].endpoint = try endpoint(place) }
        try run(
            """
            INSERT INTO take (id, job, ordinal, phase, hold, wake_at, fence, lease_until, lease_session, facts,
                applied, attempts, state) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, ?)
            """,
            [
                take.id.text, job, ordinal, state.phase.name, state.hold.name, state.wakeAt.milliseconds,
                try StoredJSON.text(state),
            ])
        let number = db.lastInsertedRowID
        try run(
            "INSERT INTO request (take, brief, places) VALUES (?, ?, ?)",
            [number, take.order, try StoredJSON.text(take.places)])
        try keep(take.made, of: number)
    }

    /// The number of an endpoint, the scope of a breaker.
    private func endpoint(_ place: OfferPlace) throws -> Int {
        if let row = try db.row(
            "SELECT number FROM endpoint WHERE provider = ? AND endpoint = ?", [place.provider, place.endpoint])
        {
            return row["number"]
        }
        try run(
            "INSERT INTO endpoint (provider, endpoint, model, breaker) VALUES (?, ?, ?, ?)",
            [place.provider, place.endpoint, place.model, try StoredJSON.text(Breaker())])
        return Int(db.lastInsertedRowID)
    }

    /// Once for each take, digest and role.
    func keep(_ artifacts: [KeptArtifact], of take: Int64) throws {
        for kept in artifacts {
            try run(
                "INSERT INTO blob (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [kept.artifact.digest, kept.artifact.bytes])
            let known = try db.row("SELECT bytes FROM blob WHERE digest = ?", [kept.artifact.digest])
            guard known?["bytes"] == kept.artifact.bytes else {
                throw KinoraError(
                    .internalFault, "artifact \(kept.artifact.digest) has \(kept.artifact.bytes) bytes, and had others")
            }
            try run(
                "INSERT INTO kept (take, digest, role, attempt, kind) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [take, kept.artifact.digest, kept.role.rawValue, kept.attempt, kept.kind])
        }
    }
}
