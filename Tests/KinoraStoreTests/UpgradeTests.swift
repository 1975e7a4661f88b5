import Foundation
import GRDB
import KinoraCore
import KinoraTestKit
import Testing

@testable import KinoraStore

/// Rows of an earlier version, in every phase, are read and go on (F-23). `Fixtures/version-N.sql` is what version N
/// wrote: made once while it was the latest, never made again. To make that of a new version:
///
///     KINORA_FIXTURE=Tests/KinoraStoreTests/Fixtures/version-2.sql swift test --skip-build --filter UpgradeTests
struct UpgradeTests {
    private static let folder =
        String(#filePath.prefix(#filePath.count - "UpgradeTests.swift".count)) + "Fixtures"
    private static let versions = Array(1...Migrations.all.migrations.count)

    private func loaded(_ version: Int) throws -> SQLitePlace {
        let place = try SQLitePlace()
        let text = try String(contentsOfFile: "\(Self.folder)/version-\(version).sql", encoding: .utf8)
        try FileManager.default.createDirectory(
            atPath: place.directory, withIntermediateDirectories: true)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(
            path: SQLiteStore.path(in: place.directory), configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: text) }
        try queue.close()
        return place
    }

    @Test(arguments: versions) func everyPhaseOfEveryVersionGoesOn(version: Int) async throws {
        let place = try loaded(version)
        let store = try place.sqlite()
        #expect(try await store.audit() == [])
        let takes = try await store.jobs(before: nil, limit: 99).reversed().flatMap(\.takes)
        #expect(takes.map(\.state.phase) == VersionRows.phases)
        #expect(
            takes.allSatisfy { $0.state.attempts.count == $0.tokens.count && $0.artifacts.count > 0 })
        place.pass(.minutes(2))
        let ride = StoreRide(store, place, worker: "next version")
        for take in takes {
            guard case .decided(let record, _) = try await ride.act(take.id) else {
                Issue.record("no decision on take \(take.id) in \(take.state.phase)")
                continue
            }
            #expect(record.fence > take.fence)
        }
        #expect(try await store.breakers().count == 1)
        #expect(try await store.unread(limit: 9).count == 1)
        #expect(try await store.audit() == [])
        try await store.close()
    }

    @Test func theLatestVersionHasItsFixture() {
        #expect(
            FileManager.default.fileExists(atPath: "\(Self.folder)/version-\(Self.versions.count).sql"))
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["KINORA_FIXTURE"] != nil))
    func writeTheFixtureOfTheLatestVersion() async throws {
        let path = try #require(ProcessInfo.processInfo.environment["KINORA_FIXTURE"])
        let place = try SQLitePlace()
        let store = try place.sqlite()
        try await VersionRows.make(store, place)
        let text = try await store.pool.read(VersionRows.dump)
        try await store.close()
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
