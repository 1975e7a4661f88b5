import Foundation
import GRDB
import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension SQLiteStore {
    /// Opens the store of a data directory, which is made when it is not there, and owns it until it is closed.
    ///
    /// - Throws: `dataDirectoryBusy` when another process owns it; `configuration` when a newer kinora wrote it or it
    ///   lies on a network file system; `cannotWrite` when the disk refuses.
    package static func open(_ directory: String, time: TimeSource = .system) throws -> SQLiteStore {
        try makeFolder(directory)
        try FileSystemKind.refuseNetwork(directory)
        let lock = try DirectoryLock(directory: directory)
        do {
            try makeFile(path(in: directory))
            let pool = try Connections.writing(path(in: directory))
            try pool.writeWithoutTransaction { db in
                try refuseStrange(db, directory)
                // Before there are any tables: whoever is killed in between leaves nothing strange.
                try db.execute(sql: "PRAGMA application_id = \(Connections.applicationID)")
            }
            try Migrations.all.migrate(pool)
            let meta = try pool.write { db in
                try db.execute(sql: "UPDATE meta SET session = session + 1")
                return try Meta.read(db)
            }
            return SQLiteStore(
                directory: directory, pool: pool, clock: StoreClock(source: time, high: meta.high),
                session: meta.session, lock: lock)
        } catch {
            lock.release()
            throw Trouble.error(error)
        }
    }

    /// Reads beside the process that works on the directory, if one does. Whatever would write throws.
    ///
    /// - Throws: `notFound` when there is no store yet.
    package static func openForReading(_ directory: String, time: TimeSource = .system) throws -> SQLiteStore {
        guard exists(in: directory) else {
            throw KinoraError(
                .notFound, "there are no jobs in “\(directory)” yet", hint: "type: kinora animate my.jpg")
        }
        do {
            let pool = try Connections.reading(path(in: directory))
            let meta = try pool.read { db in
                try refuseStrange(db, directory)
                guard try Migrations.all.hasCompletedMigrations(db) else { throw older(directory) }
                return try Meta.read(db)
            }
            return SQLiteStore(
                directory: directory, pool: pool, clock: StoreClock(source: time, high: meta.high),
                session: meta.session, lock: nil)
        } catch {
            throw Trouble.error(error)
        }
    }

    /// The process that owns a data directory; nil when none does.
    package static func owner(of directory: String) -> Int32? { DirectoryLock.owner(of: directory) }

    /// Whether anything was ever stored there.
    package static func exists(in directory: String) -> Bool {
        FileManager.default.fileExists(atPath: path(in: directory))
    }

    static func path(in directory: String) -> String { "\(directory)/\(Connections.name)" }

    /// The one row that tells where the clock and the sessions are.
    private struct Meta {
        var high: Moment
        var session: Int64

        static func read(_ db: Database) throws -> Meta {
            guard let row = try Row.fetchOne(db, sql: "SELECT high, session FROM meta") else {
                throw Trouble.unreadable("the row of the store's clock")
            }
            return Meta(high: Moment(milliseconds: row["high"]), session: row["session"])
        }
    }

    private static func makeFolder(_ directory: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw KinoraError(
                .cannotWrite, "the data directory “\(directory)” cannot be made",
                hint: "name another directory in KINORA_HOME", cause: error)
        }
    }

    /// For its owner's eyes alone; what SQLite puts beside it gets the same permissions.
    ///
    /// One that is there is not touched: to close a descriptor of it would drop the locks that another connection of
    /// this process holds on it.
    private static func makeFile(_ path: String) throws {
        if FileManager.default.fileExists(atPath: path) { return }
        let descriptor = Self.create(path)
        guard descriptor >= 0 else { throw SystemFault("open", errno).asError(path: path) }
        _ = closeDescriptor(descriptor)
    }

    private static func create(_ path: String) -> CInt {
        #if canImport(Darwin)
            Darwin.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #elseif canImport(Glibc)
            Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #else
            Musl.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #endif
    }

    private static func refuseStrange(_ db: Database, _ directory: String) throws {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard application == Connections.applicationID || (application == 0 && tables == 0) else {
            throw KinoraError(
                .configuration, "“\(path(in: directory))” is not a database of kinora",
                hint: "move it away, or name another directory in KINORA_HOME")
        }
        guard try !Migrations.all.hasBeenSuperseded(db) else {
            throw KinoraError(
                .configuration, "a newer kinora wrote the data directory “\(directory)”",
                hint: "install that version or a later one, or name another directory in KINORA_HOME")
        }
    }

    private static func older(_ directory: String) -> KinoraError {
        KinoraError(
            .configuration, "an older kinora wrote the data directory “\(directory)”",
            hint: "type a command that works on it, such as: kinora serve")
    }
}
