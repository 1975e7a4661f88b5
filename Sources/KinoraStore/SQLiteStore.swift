import GRDB
package import KinoraCore

/// Rows in one SQLite file, for one process at a time.
///
/// Writes go through one connection, many to a commit; reads go beside them and never wait for them.
package final class SQLiteStore: Store {
    /// The data directory.
    package let directory: String
    let pool: DatabasePool
    let clock: StoreClock
    /// The lease of another session is nobody's.
    let session: Int64
    private let commits: GroupCommit?
    private let lock: DirectoryLock?

    init(directory: String, pool: DatabasePool, clock: StoreClock, session: Int64, lock: DirectoryLock?) {
        self.directory = directory
        self.pool = pool
        self.clock = clock
        self.session = session
        self.lock = lock
        commits = lock.map { _ in GroupCommit(pool: pool, clock: clock, session: session) }
    }

    var waitingOperations: Int { commits?.waiting ?? 0 }

    package func now() -> Moment { clock.now() }

    package func close() async throws {
        commits?.close()
        // Closing waits its turn behind what is being written.
        try await pool.barrierWriteWithoutTransaction { _ in }
        try pool.close()
        lock?.release()
    }

    /// Durable on return. What `body` throws undoes it.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Writing) throws -> Value) async throws -> Value {
        guard let commits else {
            throw KinoraError(.internalFault, "the store of “\(directory)” was opened for reading only")
        }
        return try await commits.write(body)
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await pool.read(body)
        } catch {
            throw Trouble.error(error)
        }
    }
}
