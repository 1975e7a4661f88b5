import Foundation
import GRDB
import KinoraCore
import KinoraTestKit
import Testing

@testable import KinoraStore

/// One process, one directory, one version.
struct OpeningTests {
    @Test func aSecondOwnerIsToldWhoTheFirstIs() throws {
        let place = try SQLitePlace()
        let first = try place.sqlite()
        #expect(SQLiteStore.owner(of: place.directory) == getpid())
        let error = #expect(throws: KinoraError.self) { try place.sqlite() }
        #expect(error?.code == .dataDirectoryBusy)
        #expect(error?.code.rawValue == "data_directory_busy")
        #expect(error?.message.contains("process \(getpid())") == true)
        #expect(error?.hint?.contains("kill \(getpid())") == true)
        withExtendedLifetime(first) {}
    }

    @Test func aClosedStoreHasNoOwner() async throws {
        let place = try SQLitePlace()
        #expect(SQLiteStore.owner(of: place.directory) == nil)
        try await place.sqlite().close()
        #expect(SQLiteStore.owner(of: place.directory) == nil)
        try await place.sqlite().close()
    }

    @Test func askingForTheOwnerDoesNotKeepAnybodyOut() async throws {
        let place = try SQLitePlace()
        let asking = Task {
            while !Task.isCancelled {
                _ = SQLiteStore.owner(of: place.directory)
                await Task.yield()
            }
        }
        for _ in 0..<20 { try await place.sqlite().close() }
        asking.cancel()
        await asking.value
    }

    @Test func aReaderReadsBesideTheOwnerAndWritesNothing() async throws {
        let place = try SQLitePlace()
        let owner = try place.sqlite()
        _ = try await owner.add(StoreSamples.job(1, at: owner.now()), key: nil)
        let reader = try SQLiteStore.openForReading(place.directory, time: place.time)
        #expect(try await reader.jobs(before: nil, limit: 9).map(\.id) == [StoreSamples.jobID(1)])
        _ = try await owner.add(StoreSamples.job(2, at: owner.now()), key: nil)
        #expect(try await reader.jobs(before: nil, limit: 9).count == 2)
        #expect(try await reader.audit() == [])
        await #expect(throws: KinoraError.self) {
            try await reader.add(StoreSamples.job(3, at: reader.now()), key: nil)
        }
        await #expect(throws: (any Error).self) {
            try await reader.pool.read { try $0.execute(sql: "DELETE FROM job") }
        }
        try await reader.close()
        try await owner.close()
        let late = try SQLiteStore.openForReading(place.directory, time: place.time)
        #expect(try await late.jobs(before: nil, limit: 9).count == 2)
        try await late.close()
    }

    @Test func readingWhereNothingWasStoredSaysSo() throws {
        let place = try SQLitePlace()
        let error = #expect(throws: KinoraError.self) {
            try SQLiteStore.openForReading(place.directory)
        }
        #expect(error?.code == .notFound)
        #expect(!SQLiteStore.exists(in: place.directory))
    }

    @Test func theWriterIsAsSafeAsTheLawSays() async throws {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        let value = { @Sendable (name: String, db: Database) in
            try String.fetchOne(db, sql: "PRAGMA \(name)") ?? ""
        }
        let writer = try await store.pool.writeWithoutTransaction { db in
            try [
                "journal_mode", "synchronous", "foreign_keys", "trusted_schema", "secure_delete",
                "mmap_size",
            ].map {
                try value($0, db)
            }
        }
        #expect(writer == ["wal", "2", "1", "0", "1", "0"])
        let reader = try await store.pool.read { db in
            try ["query_only", "wal_autocheckpoint", "trusted_schema", "busy_timeout"].map {
                try value($0, db)
            }
        }
        #expect(reader == ["1", "0", "0", "5000"])
        try await store.close()
    }

    @Test func nobodyElseMayReadTheFiles() async throws {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        _ = try await store.add(StoreSamples.job(1, at: store.now()), key: nil)
        for name in try FileManager.default.contentsOfDirectory(atPath: place.directory) {
            let found = try FileManager.default.attributesOfItem(atPath: "\(place.directory)/\(name)")
            #expect((found[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
        }
        let folder = try FileManager.default.attributesOfItem(atPath: place.directory)
        #expect((folder[.posixPermissions] as? NSNumber)?.intValue == 0o700)
        try await store.close()
    }

    @Test func aNewerSchemaIsNotTouched() async throws {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        try await store.pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
        try await store.close()
        for open in [{ try place.sqlite() }, { try SQLiteStore.openForReading(place.directory) }] {
            let error = #expect(throws: KinoraError.self) { try open() }
            #expect(error?.code == .configuration)
            #expect(error?.message.contains("newer kinora") == true)
            #expect(error?.hint?.contains("KINORA_HOME") == true)
        }
        #expect(SQLiteStore.owner(of: place.directory) == nil)
    }

    @Test(arguments: [
        "not a database at all, and long enough to be read as one".data(using: .utf8), nil,
    ])
    func aFileOfSomebodyElseIsNotTouched(text: Data?) async throws {
        let place = try SQLitePlace()
        try FileManager.default.createDirectory(
            atPath: place.directory, withIntermediateDirectories: true)
        let path = SQLiteStore.path(in: place.directory)
        if let text {
            try text.write(to: URL(fileURLWithPath: path))
        } else {
            let other = try DatabaseQueue(path: path)
            try await other.write { try $0.execute(sql: "CREATE TABLE theirs (a)") }
            try other.close()
        }
        #expect(throws: KinoraError.self) { try place.sqlite() }
        if let text { #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text) }
    }

    @Test(arguments: [
        ("/data/kinora", "ext4", false), ("/mnt/share/x", "nfs4", true), ("/mnt/share", "nfs4", true),
        ("/mnt/shares", "ext4", false), ("/home/a b/x", "fuse.sshfs", true),
        ("/home/c", "fuse.mergerfs", false),
        ("/win/x", "cifs", true),
    ])
    func networkFileSystemsAreKnown(path: String, kind: String, isNetwork: Bool) {
        let mounts = """
            27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
            30 27 0:40 / /mnt/share rw shared:1 master:2 - nfs4 host:/x rw
            31 27 0:41 / /home/a\\040b rw - fuse.sshfs a@b: rw
            32 27 0:42 / /home/c rw - fuse.mergerfs m rw
            33 27 0:43 / /win rw - cifs //a/b rw
            """
        let found = FileSystemKind.name(of: path, mounts: mounts)
        #expect(found == kind)
        #expect(FileSystemKind.isNetwork(found ?? "") == isNetwork)
    }

    @Test func aDirectoryThatCannotBeMadeSaysWhatToDo() throws {
        let place = try SQLitePlace()
        try place.folder.write("x".utf8, to: "file")
        let error = #expect(throws: KinoraError.self) {
            try SQLiteStore.open(place.folder("file/data"))
        }
        #expect(error?.code == .cannotWrite)
        #expect(error?.hint?.contains("KINORA_HOME") == true)
    }
}
