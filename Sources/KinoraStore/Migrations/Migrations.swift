import GRDB

/// The shape of the database, version by version. A file that has shipped is never edited: the next change is the
/// next file.
enum Migrations {
    static let all: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: Version1.sql) }
        migrator.registerMigration("2") { try $0.execute(sql: Version2.sql) }
        return migrator
    }()
}
