import GRDB
import KinoraCore
import KinoraTestKit
import Synchronization
import Testing

@testable import KinoraStore

/// What is asked again and again is looked up, never searched for: with 100,000 takes waiting a search is what hurts.
struct LookUpTests {
    @Test func nothingThatRunsAllDayReadsAWholeTable() async throws {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        _ = try await store.add(
            StoreSamples.job(1, at: store.now()),
            key: IdempotencyKey(principal: "p", key: "k", fingerprint: "f"))
        let seen = Seen()
        let watch: @Sendable (Database) -> Void = { db in
            db.trace(options: .statement) { seen.add("\($0)") }
        }
        try await store.pool.writeWithoutTransaction { watch($0) }
        try await StoreRide(store, place).drive(StoreSamples.takeID(1), to: .finished)
        try await store.pool.writeWithoutTransaction { $0.trace(nil) }
        let reads = [
            "SELECT id FROM take WHERE wake_at < 2305843009213693951 ORDER BY wake_at",
            "SELECT number FROM inbox WHERE read_at IS NULL ORDER BY number LIMIT 5",
            "SELECT number FROM outbox WHERE outbox.state = 'waiting' AND next_at <= 5 ORDER BY next_at, number LIMIT 5",
        ]
        let asked = seen.statements.filter {
            ["SELECT", "UPDATE", "DELETE"].contains(String($0.prefix(6)))
        }
        #expect(asked.count > 10)
        // Small for ever: the caps, the one row of the clock, what stands in the statement, and rows that wait.
        let small = ["cap", "meta", "CONSTANT", "take_wake", "inbox_unread", "outbox_due"]
        try await store.pool.read { db in
            for sql in Set(asked + reads) {
                let explain = try db.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
                explain.setUncheckedArguments([])
                let plan = try Row.fetchAll(explain).map { $0["detail"] as String }
                let scans = plan.filter { line in line.hasPrefix("SCAN") && !small.contains { line.contains($0) } }
                #expect(scans == [], "\(sql)")
            }
        }
        try await store.close()
    }
}

/// Statements, as they were run.
private final class Seen: Sendable {
    private let texts = Mutex<[String]>([])
    func add(_ text: String) { texts.withLock { $0.append(text) } }
    var statements: [String] { texts.withLock { $0 } }
}
