import GRDB
import KinoraCore

/// Looks for what must not be, row by row: nothing of it is held in memory but what is found.
struct Audit {
    let db: Database
    let now: Moment
    let wall_unixMs: Int64
    private(set) var found: [AuditFinding] = []

    /// Of each kind of trouble; more say nothing new.
    static let most = 20

    init(db: Database, now: Moment, wall_unixMs: Int64) {
        self.db = db
        self.now = now
        self.wall_unixMs = wall_unixMs
    }

    func findings() throws -> [AuditFinding] {
        var audit = self
        try audit.checkFile()
        try audit.checkChain()
        try audit.checkSums()
        try audit.checkMoney()
        try audit.checkTakes()
        try audit.checkRows()
        audit.checkClock()
        return audit.found
    }

    mutating func add(_ code: String, _ severity: AuditFinding.Severity, _ message: String, mend: String) {
        guard found.count(where: { $0.code == code }) < Self.most else { return }
        found.append(AuditFinding(code: code, severity: severity, message: message, mend: mend))
    }

    /// - Parameter message: what to say of a row; its first column is `id`
    mutating func add(
        _ code: String, _ severity: AuditFinding.Severity, each sql: String, _ arguments: StatementArguments = [],
        mend: (String) -> String, message: (Row) -> String
    ) throws {
        for row in try db.rows(sql + " LIMIT \(Self.most)", arguments) {
            add(code, severity, message(row), mend: mend(row["id"] as String? ?? ""))
        }
    }

    private mutating func checkFile() throws {
        let copy = "keep a copy of the data directory, then rebuild the file with: sqlite3 \(Connections.name) .recover"
        let words = try String.fetchAll(db, sql: "PRAGMA integrity_check(\(Self.most))")
        for word in words where word != "ok" {
            add("database_damaged", .error, "the database file is damaged: \(word)", mend: copy)
        }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
            let (table, parent): (String, String) = (row["table"], row["parent"])
            add(
                "row_orphan", .error, "row \(row["rowid"] as Int64? ?? 0) of \(table) belongs to no row of \(parent)",
                mend: copy)
        }
    }

    /// The store's clock never goes back, so a wall clock that was once far ahead leaves it there.
    private mutating func checkClock() {
        let ahead = now.milliseconds - wall_unixMs
        guard ahead > .hours(1) else { return }
        add(
            "clock_ahead", .note, "the store's clock is \(ahead / .minutes(1)) min ahead of this machine's",
            mend: "nothing; days and months of the caps are counted by the store's clock")
    }
}
