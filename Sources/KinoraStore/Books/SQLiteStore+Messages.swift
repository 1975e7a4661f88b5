import GRDB
package import KinoraCore

extension SQLiteStore {
    package func receive(_ delivery: HookDelivery) async throws -> Bool { try await write { try $0.receive(delivery) } }

    package func unread(limit: Int) async throws -> [(number: Int64, delivery: HookDelivery)] {
        try await read { db in
            try db.rows(
                """
                SELECT number, provider, digest, token, body FROM inbox WHERE read_at IS NULL ORDER BY number LIMIT ?
                """, [max(limit, 0)]
            ).map {
                (
                    $0["number"],
                    HookDelivery(provider: $0["provider"], digest: $0["digest"], token: $0["token"], body: $0["body"])
                )
            }
        }
    }

    package func markRead(_ number: Int64) async throws {
        try await write {
            try $0.run(
                "UPDATE inbox SET read_at = ? WHERE number = ? AND read_at IS NULL", [$0.now.milliseconds, number])
        }
    }

    package func dueMessages(limit: Int) async throws -> [QueuedMessage] {
        let now = clock.now()
        return try await read { db in
            try db.rows(
                QueuedMessage.columns
                    + " WHERE outbox.state = 'waiting' AND next_at <= ? ORDER BY next_at, outbox.number LIMIT ?",
                [now.milliseconds, max(limit, 0)]
            ).map(QueuedMessage.init(row:))
        }
    }

    package func settle(_ number: Int64, state: QueuedMessage.State, tries: Int, nextAt: Moment) async throws {
        try await write {
            try $0.run(
                "UPDATE outbox SET state = ?, tries = ?, next_at = ? WHERE number = ?",
                [state.rawValue, tries, nextAt.milliseconds, number])
        }
    }

    package func undelivered() async throws -> [QueuedMessage] {
        try await read { db in
            try db.rows(QueuedMessage.columns + " WHERE outbox.state = 'undelivered' ORDER BY outbox.number").map(
                QueuedMessage.init(row:))
        }
    }
}

extension QueuedMessage {
    fileprivate static let columns = """
        SELECT outbox.number, take.id, sink, event, body, tries, next_at, outbox.state
        FROM outbox JOIN take ON take.number = outbox.take
        """

    fileprivate init(row: Row) throws {
        guard let state = State(rawValue: row["state"]) else {
            throw Trouble.unreadable("message \(row["number"] as Int64)")
        }
        self.init(
            number: row["number"], take: TakeID(row["id"]),
            message: NewMessage(sink: row["sink"], event: row["event"], body: row["body"]), tries: row["tries"],
            nextAt: Moment(milliseconds: row["next_at"]), state: state)
    }
}

extension Writing {
    func receive(_ delivery: HookDelivery) throws -> Bool {
        try run(
            "INSERT INTO inbox (provider, digest, token, body, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [delivery.provider, delivery.digest, delivery.token, delivery.body, now.milliseconds])
        return db.changesCount == 1
    }

    /// One message for each take, sink and event, ever.
    func post(_ messages: [NewMessage], about take: Int64) throws {
        for message in messages {
            try run(
                """
                INSERT INTO outbox (take, sink, event, body, tries, next_at, state)
                VALUES (?, ?, ?, ?, 0, ?, 'waiting') ON CONFLICT DO NOTHING
                """, [take, message.sink, message.event, message.body, now.milliseconds])
        }
    }
}
