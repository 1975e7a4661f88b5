import GRDB

/// How the database file is opened: one connection writes and checkpoints, a few read.
enum Connections {
    static let name = "kinora.sqlite"
    /// `KNRA`: tells our file from other people's.
    static let applicationID: Int32 = 0x4B4E_5241

    static func writing(_ path: String) throws -> DatabasePool {
        let pool = try DatabasePool(path: path, configuration: configuration())
        // The pool has just made it NORMAL, which may lose acknowledged commits when the power fails.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return pool
    }

    /// Never writes, not even a checkpoint.
    static func reading(_ path: String) throws -> DatabasePool {
        var configuration = configuration()
        configuration.readonly = true
        return try DatabasePool(path: path, configuration: configuration)
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "kinora.store"
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 3
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON")
            if db.configuration.readonly {
                try db.execute(sql: "PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA busy_timeout = 5000")
            } else {
                try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
                #if canImport(Darwin)
                    try db.execute(sql: "PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1")
                #endif
            }
        }
        return configuration
    }
}
