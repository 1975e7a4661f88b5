import GRDB
package import KinoraCore

extension SQLiteStore {
    package func audit() async throws -> [AuditFinding] {
        let clock = clock
        return try await read { try Audit(db: $0, now: clock.now(), wall_unixMs: clock.wall_unixMs).findings() }
    }
}
