import GRDB
import KinoraCore
import KinoraTestKit

@testable import KinoraStore

/// A take in every phase, as this version writes it.
enum VersionRows {
    static let phases: [TakeState.Phase] = [
        .queued, .staging, .staged, .submitting, .ambiguous, .submitted, .running, .generated,
        .downloaded, .finished,
        .failed, .cancelled,
    ]

    static func make(_ store: SQLiteStore, _ place: SQLitePlace) async throws {
        try await store.setCaps([Cap(.take, StoreSamples.dollars(5))])
        for (number, phase) in phases.enumerated() {
            // What costs more than the cap stays staged.
            let bound = StoreSamples.dollars(phase == .staged ? 10 : 1)
            _ = try await store.add(
                StoreSamples.job(number, bound: bound, at: store.now()),
                key: IdempotencyKey(principal: "owner", key: "k\(number)", fingerprint: "f\(number)"))
            try await bring(StoreSamples.takeID(number), to: phase, StoreRide(store, place))
        }
        _ = try await store.receive(HookDelivery(provider: "fake", digest: "d", token: nil, body: "{}"))
    }

    private static func bring(_ take: TakeID, to phase: TakeState.Phase, _ ride: StoreRide)
        async throws
    {
        let request = StoreRide.request(take, 0)
        switch phase {
        case .queued: break
        case .ambiguous:
            try await ride.drive(take, to: .submitting)
            _ = try await ride.act(take, seen: Fact(.answered(.broken)))
        case .running:
            try await ride.drive(take, to: .submitted)
            _ = try await ride.act(take, seen: Fact(.progress(request, isRunning: true)))
        case .failed:
            try await ride.drive(take, to: .submitting)
            _ = try await ride.act(take, seen: Fact(.answered(.status(422, retryAfter: nil))))
        case .cancelled:
            _ = try await ride.store.report(Report(take: take, .cancelAsked, source: .person))
            _ = try await ride.act(take)
        case .staged:
            _ = try await ride.act(take)
            _ = try await ride.act(take, seen: Fact(.staged(until: ride.store.now() + .hours(2))))
        default: try await ride.drive(take, to: phase)
        }
    }

    /// The whole database as statements that make it again.
    static func dump(_ db: Database) throws -> String {
        let schema = try Row.fetchAll(
            db, sql: "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        let tables = schema.filter { $0["type"] == "table" }
        var lines = tables.map { $0["sql"] as String + ";" }
        for table in tables {
            let name: String = table["name"]
            let columns = try Row.fetchAll(db, sql: "PRAGMA table_info(\(name))").map {
                $0["name"] as String
            }
            let values = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ', ' || ")
            let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
            for row in try String.fetchAll(db, sql: "SELECT \(values) FROM \(name)") {
                lines.append("INSERT INTO \(name) (\(names)) VALUES (\(row));")
            }
        }
        lines += schema.filter { $0["type"] != "table" }.map { $0["sql"] as String + ";" }
        lines.append("PRAGMA application_id = \(Connections.applicationID);")
        return lines.joined(separator: "\n") + "\n"
    }
}
