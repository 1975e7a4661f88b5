import GRDB
import KinoraCore

/// What an operation writes with: the connection inside its transaction, and the time of the transaction.
struct Writing {
    let db: Database
    let now: Moment
    let wall_unixMs: Int64
    /// How often the store has been opened for writing. A lease of an earlier session is nobody's: the lock file says
    /// that its process is gone.
    let session: Int64

    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

extension Database {
    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }
}
