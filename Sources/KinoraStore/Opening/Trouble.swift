import GRDB
import KinoraCore

/// What the database says, in the words of this house.
enum Trouble {
    /// - Parameter isCommit: nobody knows then what became of it when the disk failed
    static func error(_ error: any Error, isCommit: Bool = false) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        let words = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_FULL:
            return KinoraError(
                .cannotWrite, "the disk of the data directory is full",
                hint: "free some space; what was written before is safe", cause: error)
        case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            return KinoraError(
                .cannotWrite, "the database cannot be written: \(words)",
                hint: "look after the disk of the data directory, then start again",
                charge: isCommit ? .possible : .none, cause: error)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return KinoraError(
                .internalFault, "the database is damaged: \(words)", hint: "type: kinora doctor", cause: error)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return KinoraError(
                .unavailable, "the database is locked by another program", hint: "end that program and try again",
                cause: error)
        default:
            return KinoraError(
                .internalFault, "the database refuses: \(words)", hint: "type: kinora doctor", cause: error)
        }
    }

    /// A row that is not what was written.
    static func unreadable(_ what: String, _ cause: (any Error)? = nil) -> KinoraError {
        KinoraError(.internalFault, "\(what) cannot be read", hint: "type: kinora doctor", cause: cause)
    }
}
