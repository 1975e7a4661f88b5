import Dispatch
import GRDB
import KinoraCore
import KinoraTestKit
import Synchronization
import Testing

@testable import KinoraStore

///
struct GroupCommitTests {
    @Test func whatWaitsTogetherIsCommittedTogether() async throws {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        let counter = Counter()
        store.pool.add(transactionObserver: counter, extent: .databaseLifetime)
        let gate = DispatchSemaphore(value: 0)
        store.pool.asyncWriteWithoutTransaction { _ in gate.wait() }
        let now = store.now()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...300 {
                group.addTask { _ = try await store.add(StoreSamples.job(number, at: now), key: nil) }
            }
            while store.waitingOperations < 300 { await Task.yield() }
            gate.signal()
            try await group.waitForAll()
        }
        #expect(try await store.jobs(before: nil, limit: 999).count == 300)
        #expect(counter.commits >= 2, "no more than 256 to a commit")
        #expect(counter.commits < 150)
        try await store.close()
    }

    @Test func whenTheCommitFailsEverybodyInItIsTold() async throws {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        let counter = Counter()
        store.pool.add(transactionObserver: counter, extent: .databaseLifetime)
        counter.refuse(true)
        let now = store.now()
        let failures = await withTaskGroup(of: Bool.self) { group in
            for number in 1...20 {
                group.addTask {
                    (try? await store.add(StoreSamples.job(number, at: now), key: nil)) == nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failures == 20)
        counter.refuse(false)
        #expect(try await store.jobs(before: nil, limit: 99).isEmpty)
        #expect(try await store.add(StoreSamples.job(1, at: now), key: nil) == .added)
        try await store.close()
    }

    @Test func aFullDiskLosesNothingThatWasAcknowledged() async throws {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        let pages = try await store.pool.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 12)")
            return pages
        }
        var written = 0
        var refusal: KinoraError?
        while refusal == nil, written < 5000 {
            do {
                _ = try await store.add(StoreSamples.job(written + 1, at: store.now()), key: nil)
                written += 1
            } catch let error as KinoraError {
                refusal = error
            }
        }
        #expect(refusal?.code == .cannotWrite)
        #expect(refusal?.message.contains("full") == true)
        #expect(refusal?.charge == KinoraError.Charge.none)
        try await store.pool.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA max_page_count = \(pages + 9999)")
        }
        #expect(try await store.add(StoreSamples.job(9999, at: store.now()), key: nil) == .added)
        #expect(try await store.jobs(before: nil, limit: 9999).count == written + 1)
        #expect(try await store.audit() == [])
        try await store.close()
    }

    @Test func aCancelledTaskDoesNotTakeItsOperationAlong() async throws {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        let now = store.now()
        let task = Task { try await store.add(StoreSamples.job(1, at: now), key: nil) }
        task.cancel()
        #expect(try await task.value == .added)
        #expect(try await store.job(StoreSamples.jobID(1)) != nil)
        try await store.close()
    }
}

/// Counts commits, and refuses them when told to.
private final class Counter: TransactionObserver, Sendable {
    private struct Refused: Error {}
    private let state = Mutex((commits: 0, refuses: false))

    var commits: Int { state.withLock { $0.commits } }
    func refuse(_ refuses: Bool) { state.withLock { $0.refuses = refuses } }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseWillCommit() throws { if state.withLock({ $0.refuses }) { throw Refused() } }
    func databaseDidCommit(_ db: Database) { state.withLock { $0.commits += 1 } }
    func databaseDidRollback(_ db: Database) {}
}
