import GRDB
import KinoraCore
import KinoraTestKit
import Testing

@testable import KinoraStore

/// What is wrong with what is stored is named, and the rest works.
struct DamageTests {
    /// Changes rows behind the store's back, triggers and foreign keys aside.
    private func damage(_ store: SQLiteStore, _ sql: String) async throws {
        try await store.pool.writeWithoutTransaction { db in
            let triggers = try Row.fetchAll(
                db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
            try db.execute(sql: sql)
            for trigger in triggers { try db.execute(sql: trigger["sql"]) }
            try db.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF")
        }
    }

    private func store(takes: Int = 2) async throws -> (SQLitePlace, SQLiteStore) {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        for number in 1...takes {
            _ = try await store.add(StoreSamples.job(number, at: store.now()), key: nil)
            try await StoreRide(store, place).drive(StoreSamples.takeID(number), to: .finished)
        }
        return (place, store)
    }

    private static let t1 = StoreSamples.takeID(1).text

    struct Case: CustomTestStringConvertible {
        var code: String
        var says: String
        var sql: String
        var testDescription: String { sql }
    }

    @Test(arguments: [
        Case(
            code: "ledger_chain", says: "entry 2 ",
            sql: "UPDATE entry SET amount = amount + 1 WHERE sequence = 2"),
        Case(
            code: "ledger_chain", says: "entry 2 ",
            sql: "UPDATE entry SET hash = printf('%064d', 7) WHERE sequence = 2"),
        Case(
            code: "ledger_chain", says: "entries 2 to 2 ", sql: "DELETE FROM entry WHERE sequence = 2"),
        Case(code: "ledger_sums", says: t1, sql: "UPDATE page SET adjusted = 5 WHERE take = '\(t1)'"),
        Case(code: "ledger_sums", says: t1, sql: "DELETE FROM entry WHERE take = '\(t1)'"),
        Case(code: "ledger_sums", says: "all", sql: "UPDATE held SET amount = 1 WHERE scope = 'all'"),
        Case(
            code: "I-4", says: "no request", sql: "UPDATE entry SET request = NULL WHERE take = '\(t1)'"),
        Case(code: "I-4", says: t1, sql: "DELETE FROM page WHERE take = '\(t1)'"),
        Case(code: "I-4", says: t1, sql: "UPDATE page SET released = 0 WHERE take = '\(t1)'"),
        Case(code: "I-4", says: t1, sql: "UPDATE attempt SET funds = 'suspended'"),
        Case(code: "I-8", says: t1, sql: "DELETE FROM kept WHERE role = 'clip'"),
        Case(
            code: "facts_waiting", says: t1,
            sql: "UPDATE take SET applied = 1, wake_at = 5 WHERE id = '\(t1)'"),
        Case(
            code: "I-11", says: t1,
            sql: "UPDATE take SET phase = 'submitting', wake_at = 5, lease_until = 5 WHERE id = '\(t1)'"),
        Case(code: "row_unreadable", says: t1, sql: "UPDATE take SET state = '{' WHERE id = '\(t1)'"),
        Case(code: "row_unreadable", says: t1, sql: "UPDATE request SET places = '[]'"),
        Case(code: "row_unreadable", says: "fact 0", sql: "UPDATE fact SET kind = 'rumour'"),
        Case(code: "row_unreadable", says: t1, sql: "UPDATE kept SET role = 'hat'"),
        Case(code: "row_unreadable", says: "endpoint 1", sql: "UPDATE endpoint SET breaker = 'x'"),
        Case(code: "row_differs", says: t1, sql: "UPDATE take SET phase = 'failed' WHERE id = '\(t1)'"),
        Case(code: "row_orphan", says: "request", sql: "DELETE FROM take WHERE id = '\(t1)'"),
    ])
    func isNamed(_ damaged: Case) async throws {
        let (_, store) = try await store()
        #expect(try await store.audit() == [])
        try await damage(store, damaged.sql)
        let findings = try await store.audit()
        let named = findings.first { $0.code == damaged.code && $0.message.contains(damaged.says) }
        #expect(named != nil, "\(findings)")
        #expect(findings.allSatisfy { !$0.mend.isEmpty })
        try await store.close()
    }

    @Test func aTakeThatCannotBeReadStopsNobodyElse() async throws {
        let (place, store) = try await store()
        _ = try await store.add(StoreSamples.job(3, takes: 2, at: store.now()), key: nil)
        let (bad, good) = (StoreSamples.takeID(3, 0), StoreSamples.takeID(3, 1))
        try await damage(store, "UPDATE take SET state = '{\"phase\":\"asleep\"}' WHERE id = '\(bad)'")
        #expect(try await store.jobs(before: nil, limit: 9).map(\.takes.count) == [1, 1, 1])
        #expect(try await store.take(good) != nil)
        let error = await #expect(throws: KinoraError.self) { try await store.take(bad) }
        #expect(error?.message.contains(bad.text) == true)
        await #expect(throws: KinoraError.self) { try await store.job(StoreSamples.jobID(3)) }
        #expect(try await store.due(for: "w1", limit: 9).takes == [bad, good])
        let ride = StoreRide(store, place)
        await #expect(throws: KinoraError.self) { try await ride.act(bad) }
        // It is put off, so that whoever asks what is due is not kept busy by it.
        #expect(try await store.due(for: "w1", limit: 9).takes == [good])
        #expect(try await ride.drive(good, to: .finished).state.phase == .finished)
        #expect(try await store.report(Report(take: bad, .cancelAsked, source: .person)))
        try await store.close()
    }

    @Test func aTakeWithAFactThatCannotBeReadStopsNobodyElse() async throws {
        let (place, store) = try await store()
        _ = try await store.add(StoreSamples.job(3, takes: 2, at: store.now()), key: nil)
        _ = try await store.report(
            Report(take: StoreSamples.takeID(3, 0), .cancelAsked, source: .person))
        try await damage(store, "UPDATE fact SET kind = 'rumour' WHERE kind = 'cancelAsked'")
        let ride = StoreRide(store, place)
        await #expect(throws: KinoraError.self) { try await ride.act(StoreSamples.takeID(3, 0)) }
        #expect(try await ride.drive(StoreSamples.takeID(3, 1), to: .finished).state.phase == .finished)
        try await store.close()
    }

    @Test(arguments: [
        "UPDATE entry SET amount = 0", "DELETE FROM entry", "DELETE FROM page",
        "UPDATE fact SET kind = 'expired'",
        "DELETE FROM fact", "UPDATE blob SET bytes = 1", "UPDATE take SET fence = 0",
        "INSERT INTO entry SELECT sequence + 99, at, at_unixMs, 'loss', 0, job, take, attempt, provider, endpoint, "
            + "model, NULL, NULL, hash, printf('%064d', 1) FROM entry ORDER BY sequence DESC LIMIT 1",
        "INSERT INTO entry SELECT sequence + 1, at, at_unixMs, 'loss', 0, job, take, attempt, provider, endpoint, "
            + "model, NULL, NULL, previous, printf('%064d', 1) FROM entry ORDER BY sequence DESC LIMIT 1",
    ])
    func theSchemaItselfForbids(sql: String) async throws {
        let (_, store) = try await store(takes: 1)
        await #expect(throws: DatabaseError.self) {
            try await store.pool.write { try $0.execute(sql: sql) }
        }
        #expect(try await store.audit() == [])
        try await store.close()
    }
}
