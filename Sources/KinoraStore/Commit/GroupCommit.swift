import GRDB
import KinoraCore
import Synchronization

/// Writes what many ask for in one transaction and tells them when it is on the disk.
///
/// The first operation that finds nobody writing starts a round; whatever arrives while that one is being synced is
/// the next round. Nobody waits for company.
final class GroupCommit: Sendable {
    ///
    static let most = 256
    static let longest = Duration.milliseconds(5)

    private struct Operation: Sendable {
        var body: @Sendable (Writing) throws -> Void
        /// Called once: with nil when the operation is durable.
        var finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var waiting: [Operation] = []
        var taken = 0
        var isWriting = false
        /// For good: it is closed, or the disk failed in a commit.
        var refusal: KinoraError?

        mutating func next() -> Operation? {
            guard taken < waiting.count else {
                waiting.removeAll(keepingCapacity: true)
                taken = 0
                return nil
            }
            // What was taken is let go now and then, also when there is always more.
            if taken >= GroupCommit.most {
                waiting.removeFirst(taken)
                taken = 0
            }
            taken += 1
            return waiting[taken - 1]
        }
    }

    private let pool: DatabasePool
    private let clock: StoreClock
    private let session: Int64
    private let state = Mutex(State())

    init(pool: DatabasePool, clock: StoreClock, session: Int64) {
        self.pool = pool
        self.clock = clock
        self.session = session
    }

    /// Runs `body` in a savepoint of its own. Durable on return; what it throws undoes it, and nothing else.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Writing) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let slot = Slot<Value>()
            add(
                Operation(body: { slot.value = try body($0) }) { error in
                    if let error { return continuation.resume(throwing: error) }
                    guard let value = slot.value else {
                        return continuation.resume(throwing: KinoraError(.internalFault, "an operation gave nothing"))
                    }
                    continuation.resume(returning: value)
                })
        }
    }

    /// How many operations wait for the next round.
    var waiting: Int { state.withLock { $0.waiting.count - $0.taken } }

    /// Refuses what comes from now on.
    func close() {
        state.withLock {
            $0.refusal = $0.refusal ?? KinoraError(.internalFault, "the store is closed", hint: "open it again")
        }
    }

    private func add(_ operation: Operation) {
        let (isFirst, refusal) = state.withLock { state -> (Bool, KinoraError?) in
            if let refusal = state.refusal { return (false, refusal) }
            state.waiting.append(operation)
            defer { state.isWriting = true }
            return (!state.isWriting, nil)
        }
        if let refusal { return operation.finish(refusal) }
        guard isFirst else { return }
        pool.asyncWriteWithoutTransaction { self.drain($0) }
    }

    private func drain(_ db: Database) {
        while let first = nextOrStop() { commit(from: first, db) }
    }

    private func nextOrStop() -> Operation? {
        state.withLock { state in
            let next = state.next()
            if next == nil { state.isWriting = false }
            return next
        }
    }

    private func commit(from first: Operation, _ db: Database) {
        let start = ContinuousClock.now
        let writing = Writing(db: db, now: clock.now(), wall_unixMs: clock.wall_unixMs, session: session)
        var done: [Operation] = []
        do {
            try db.beginTransaction(.immediate)
            var next: Operation? = first
            var count = 0
            while let operation = next {
                try perform(operation, writing, &done)
                count += 1
                let isFull = count >= Self.most || ContinuousClock.now - start >= Self.longest
                next = isFull ? nil : state.withLock { $0.next() }
            }
            try end(done.isEmpty, writing)
            for operation in done { operation.finish(nil) }
        } catch let lost as Lost {
            done.append(lost.operation)
            giveUp(done, lost.cause, db)
        } catch {
            giveUp(done.isEmpty ? [first] : done, error, db, isCommit: !done.isEmpty)
        }
    }

    /// An operation took the whole transaction with it: the disk is full, or fails.
    private struct Lost: Error {
        var operation: Operation
        var cause: any Error
    }

    private func perform(_ operation: Operation, _ writing: Writing, _ done: inout [Operation]) throws {
        let db = writing.db
        do {
            try writing.run("SAVEPOINT operation")
            try operation.body(writing)
            try writing.run("RELEASE operation")
            done.append(operation)
        } catch {
            guard db.isInsideTransaction else { throw Lost(operation: operation, cause: error) }
            do {
                try writing.run("ROLLBACK TO operation")
                try writing.run("RELEASE operation")
            } catch let other {
                throw Lost(operation: operation, cause: other)
            }
            operation.finish(Trouble.error(error))
        }
    }

    private func end(_ isEmpty: Bool, _ writing: Writing) throws {
        if isEmpty { return try writing.db.rollback() }
        // The mark of the clock rides on the commit.
        try writing.run("UPDATE meta SET high = max(high, ?)", [writing.now.milliseconds])
        try writing.db.commit()
    }

    private func giveUp(_ operations: [Operation], _ error: any Error, _ db: Database, isCommit: Bool = false) {
        try? db.rollback()
        let trouble = Trouble.error(error, isCommit: isCommit)
        if let known = trouble as? KinoraError, known.charge == .possible {
            // After a failed sync nothing that the system says about this file can be believed.
            state.withLock { $0.refusal = known }
        }
        for operation in operations { operation.finish(trouble) }
    }

    /// Carries a result from the writing thread to who asked for it.
    private final class Slot<Value: Sendable>: Sendable {
        private let stored = Mutex<Value?>(nil)
        var value: Value? {
            get { stored.withLock { $0 } }
            set { stored.withLock { $0 = newValue } }
        }
    }
}
