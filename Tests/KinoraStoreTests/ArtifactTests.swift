import Crypto
import Foundation
import KinoraCore
import KinoraTestKit
import Synchronization
import Testing

@testable import KinoraStore

/// with a file system that fails when it is told to (F-18).
struct ArtifactTests {
    private let scratch: ScratchFolder
    private let bytes = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })

    init() throws { scratch = try ScratchFolder() }

    private func folder(_ calls: FileCalls = .system) throws -> ArtifactFolder {
        try ArtifactFolder(root: scratch("artifacts"), calls: calls)
    }

    private func arrival(_ folder: ArtifactFolder, _ bytes: [UInt8]? = nil) throws -> String {
        let path = try folder.makeArrival()
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.write(contentsOf: Data(bytes ?? self.bytes))
        try file.close()
        return path
    }

    private var digest: String {
        SHA256.hash(data: Data(bytes)).map { String(format: "%02x", $0) }.joined()
    }
    private func mode(_ path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?
            .intValue
    }

    @Test func whatArrivesWholeIsKeptUnderItsDigest() async throws {
        let folder = try folder()
        let path = try arrival(folder)
        #expect(try mode(path) == 0o600)
        let artifact = try await folder.keep(arrivalAt: path)
        #expect(artifact == Artifact(digest: digest, bytes: Int64(bytes.count)))
        let kept = try #require(try await folder.path(of: artifact))
        #expect(
            kept
                == scratch(
                    "artifacts/sha256/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == Data(bytes))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func whoseBytesCameInIsWrittenDownBeforeTheyHaveTheirPlace() async throws {
        let claim = Claim(token: String(repeating: "a2", count: 13), kind: "mp4")
        var calls = FileCalls.system
        calls.rename = { _, _ in
            errno = EIO
            return -1
        }
        let failing = try folder(calls)
        await #expect(throws: KinoraError.self) {
            try await failing.keep(arrivalAt: try arrival(failing), as: claim)
        }
        #expect(try failing.claims().map(\.claim) == [claim], "the crash may come here")
        let folder = try folder()
        let artifact = try await folder.keep(arrivalAt: try arrival(folder), as: claim)
        #expect(try folder.claims().map(\.artifact) == [artifact], "one note for one attempt")
        folder.settle(claim)
        #expect(try folder.claims().isEmpty)
    }

    @Test func aNoteWhoseBytesLieHereOutlivesEverySweep() async throws {
        let folder = try folder()
        let held = Claim(token: String(repeating: "a2", count: 13), kind: "mp4")
        let artifact = try await folder.keep(arrivalAt: try arrival(folder), as: held)
        let later = Int64(Date().timeIntervalSince1970 * 1_000) + ArtifactFolder.grace * 2
        _ = try folder.sweep(keeping: [artifact.digest], now_unixMs: later)
        #expect(try folder.claims().map(\.claim) == [held])
        _ = try folder.sweep(keeping: [], now_unixMs: later)
        _ = try folder.sweep(keeping: [], now_unixMs: later)
        #expect(try folder.claims().isEmpty, "without its bytes it is worth nothing")
    }

    @Test func aClaimThatIsHalfWrittenIsNone() throws {
        let folder = try folder()
        try Data("{\"kind\":".utf8).write(to: URL(fileURLWithPath: folder.incoming + "/abc.claim"))
        #expect(try folder.claims().isEmpty)
    }

    @Test(arguments: ["", "../../x", String(repeating: "A", count: 26), String(repeating: "a", count: 27)])
    func whatIsNoTokenIsNoPath(token: String) async throws {
        let folder = try folder()
        await #expect(throws: KinoraError.self) {
            try await folder.keep(arrivalAt: try arrival(folder), as: Claim(token: token, kind: "mp4"))
        }
    }

    @Test func anEmptyFileIsAFileToo() async throws {
        let folder = try folder()
        let artifact = try await folder.keep(arrivalAt: arrival(folder, []))
        #expect(artifact.digest == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(artifact.bytes == 0)
    }

    @Test func theSameBytesTwiceAreOneFile() async throws {
        let folder = try folder()
        let first = try await folder.keep(arrivalAt: arrival(folder))
        let second = try await folder.keep(arrivalAt: arrival(folder))
        #expect(first == second)
        #expect(try scratch.names == ["artifacts"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.incoming).isEmpty)
    }

    @Test func aFileThatWasCutShortIsReplacedByTheWholeOne() async throws {
        let folder = try folder()
        let artifact = try await folder.keep(arrivalAt: arrival(folder))
        let path = try #require(try await folder.path(of: artifact))
        try Data(bytes.prefix(10)).write(to: URL(fileURLWithPath: path))
        #expect(try await folder.path(of: artifact) == nil)
        #expect(try await folder.keep(arrivalAt: arrival(folder)) == artifact)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(bytes))
    }

    @Test func theFileIsSyncedBeforeItHasItsNameAndTheFolderAfter() async throws {
        let log = Mutex<[String]>([])
        var calls = FileCalls.system
        calls.sync = { descriptor in
            var found = stat()
            fstat(descriptor, &found)
            log.withLock { $0.append(found.st_mode & S_IFMT == S_IFDIR ? "folder" : "file") }
            return FileCalls.system.sync(descriptor)
        }
        calls.rename = { from, to in
            log.withLock { $0.append("rename") }
            return FileCalls.system.rename(from, to)
        }
        let folder = try folder(calls)
        _ = try await folder.keep(arrivalAt: arrival(folder, [1]))
        log.withLock { $0 = [] }
        _ = try await folder.keep(arrivalAt: arrival(folder))
        #expect(log.withLock { $0 } == ["file", "folder", "folder", "rename", "folder"])
    }

    enum Fault: String, CaseIterable {
        case create, syncFile, syncFolder, rename, lostRename, makeFolder
    }

    private func calls(_ fault: Fault, _ isOn: @escaping @Sendable () -> Bool) -> FileCalls {
        var calls = FileCalls.system
        let fail = { @Sendable (number: CInt) -> CInt in
            errno = number
            return -1
        }
        switch fault {
        case .create: calls.create = { isOn() ? fail(ENOSPC) : FileCalls.system.create($0) }
        case .rename: calls.rename = { isOn() ? fail(EIO) : FileCalls.system.rename($0, $1) }
        case .lostRename: calls.rename = { isOn() ? 0 : FileCalls.system.rename($0, $1) }
        case .makeFolder: calls.makeFolder = { isOn() ? fail(ENOSPC) : FileCalls.system.makeFolder($0) }
        case .syncFile, .syncFolder:
            calls.sync = { descriptor in
                var found = stat()
                fstat(descriptor, &found)
                let isFolder = found.st_mode & S_IFMT == S_IFDIR
                return isOn() && isFolder == (fault == .syncFolder)
                    ? fail(EIO) : FileCalls.system.sync(descriptor)
            }
        }
        return calls
    }

    @Test(arguments: Fault.allCases)
    func whatFailsIsNeverBelievedAndWorksTheNextTime(fault: Fault) async throws {
        let isOn = Switch()
        let folder = try folder(calls(fault) { isOn.value })
        isOn.value = fault == .create
        if fault == .create {
            #expect(throws: KinoraError.self) { try folder.makeArrival() }
        } else {
            let path = try arrival(folder)
            isOn.value = true
            let error = await #expect(throws: KinoraError.self) { try await folder.keep(arrivalAt: path) }
            #expect(error?.code == .cannotWrite)
            #expect(error?.hint != nil)
            #expect(!FileManager.default.fileExists(atPath: path))
        }
        isOn.value = false
        let artifact = try await folder.keep(arrivalAt: arrival(folder))
        #expect(try await folder.path(of: artifact) != nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.incoming).isEmpty)
    }

    @Test func aFailedSyncIsNotTriedAgain() async throws {
        let count = Mutex(0)
        var calls = FileCalls.system
        calls.sync = { descriptor in
            var found = stat()
            fstat(descriptor, &found)
            if found.st_mode & S_IFMT == S_IFDIR { return FileCalls.system.sync(descriptor) }
            count.withLock { $0 += 1 }
            errno = EIO
            return -1
        }
        let folder = try folder(calls)
        await #expect(throws: KinoraError.self) { try await folder.keep(arrivalAt: arrival(folder)) }
        #expect(count.withLock { $0 } == 1)
    }

    @Test(arguments: [
        "../../../etc/passwd", "", "abc", String(repeating: "A", count: 64),
        String(repeating: "0", count: 63) + "/",
    ])
    func whatIsNoDigestHasNoPath(digest: String) async throws {
        #expect(try await folder().path(of: Artifact(digest: digest, bytes: 0)) == nil)
    }

    @Test func onlyArrivalsAreDiscarded() async throws {
        let folder = try folder()
        let other = try scratch.write([1], to: "mine")
        folder.discard(arrivalAt: other)
        folder.discard(arrivalAt: folder.incoming + "/../../mine")
        #expect(FileManager.default.fileExists(atPath: other))
        let link = folder.incoming + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: other)
        await #expect(throws: KinoraError.self) { try await folder.keep(arrivalAt: link) }
    }

    @Test func aSweepTakesWhatIsOldAndNobodyAsksFor() async throws {
        let folder = try folder()
        let kept = try await folder.keep(arrivalAt: arrival(folder, [1]))
        let orphan = try await folder.keep(arrivalAt: arrival(folder, [2, 2]))
        let arrival = try arrival(folder, [3, 3, 3])
        try scratch.write([9], to: "artifacts/sha256/README")
        let now = Int64(Date().timeIntervalSince1970 * 1000)
        let early = try folder.sweep(keeping: [kept.digest], now_unixMs: now + .hours(23))
        #expect(early == ArtifactFolder.Swept())
        let swept = try folder.sweep(keeping: [kept.digest], now_unixMs: now + .hours(25))
        #expect(swept == ArtifactFolder.Swept(blobs: 1, arrivals: 1, bytes: 5))
        #expect(try await folder.path(of: kept) != nil)
        #expect(try await folder.path(of: orphan) == nil)
        #expect(!FileManager.default.fileExists(atPath: arrival))
        #expect(FileManager.default.fileExists(atPath: scratch("artifacts/sha256/README")))
    }

    @Test func anOrphanThatArrivesAgainHasItsGraceAnew() async throws {
        let folder = try folder()
        let artifact = try await folder.keep(arrivalAt: arrival(folder))
        let path = try #require(try await folder.path(of: artifact))
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: path)
        _ = try await folder.keep(arrivalAt: arrival(folder))
        let now = Int64(Date().timeIntervalSince1970 * 1000)
        #expect(try folder.sweep(keeping: [], now_unixMs: now) == ArtifactFolder.Swept())
    }

    @Test func rowsAreComparedWithWhatLiesThere() async throws {
        let (place, folder) = (try SQLitePlace(), try folder())
        let store = try place.sqlite()
        var kept: [KeptArtifact] = []
        for byte in 1...4 {
            let artifact = try await folder.keep(
                arrivalAt: arrival(folder, [UInt8](repeating: UInt8(byte), count: byte)))
            kept.append(KeptArtifact(artifact: artifact, role: .evidence, kind: "bin"))
        }
        var job = StoreSamples.job(1, at: store.now())
        job.takes[0].made = Array(kept.prefix(3))
        _ = try await store.add(job, key: nil)
        #expect(try await store.audit(folder).map(\.code) == ["blob_orphan"])
        let paths = kept.compactMap { folder.place(of: $0.artifact.digest)?.file }
        try FileManager.default.removeItem(atPath: paths[0])
        try Data([1]).write(to: URL(fileURLWithPath: paths[1]))
        try Data([9, 9, 9]).write(to: URL(fileURLWithPath: paths[2]))
        #expect(
            Set(try await store.audit(folder).map(\.code)) == [
                "blob_missing", "blob_size", "blob_orphan",
            ])
        let all = try await store.audit(folder, rehash: true)
        #expect(Set(all.map(\.code)) == ["blob_missing", "blob_size", "blob_changed", "blob_orphan"])
        #expect(
            all.filter { $0.severity == .error }.allSatisfy {
                $0.message.contains(StoreSamples.takeID(1).text)
            })
        #expect(all.allSatisfy { !$0.mend.isEmpty })
        #expect(try await store.keptDigests() == Set(kept.prefix(3).map(\.artifact.digest)))
        try await store.close()
    }

    @Test(
        arguments: [
            (512 << 20, 0, Situation.Gate.open), ((512 << 20) - 1, 0, .diskFull),
            ((576 << 20) - 1, 1, .diskFull),
            (576 << 20, 1, .open), (1 << 40, 10_000, .open), (0, 0, .diskFull),
        ] as [(Int64, Int, Situation.Gate)])
    func spendingStopsWhileThereIsStillRoomToSave(free: Int64, takes: Int, gate: Situation.Gate) {
        #expect(SpendGate.gate(free_bytes: free, takesInFlight: takes) == gate)
    }

    @Test func whereTheSystemDoesNotTellNothingIsBought() {
        #expect(SpendGate.gate(free_bytes: nil, takesInFlight: 0) == .diskFull)
    }

    @Test func theBallastTakesItsRoomAndGivesItBack() throws {
        let ballast = Ballast(directory: scratch.path, bytes: 1 << 20)
        #expect(ballast.fill())
        #expect(ballast.fill())
        var found = stat()
        #expect(stat(ballast.path, &found) == 0)
        #expect(found.st_blocks * 512 >= 1 << 20)
        ballast.drop()
        #expect(!ballast.isThere)
        #expect(try scratch.names.isEmpty)
    }

    @Test func aSmallDiskHasNoBallast() throws {
        var calls = FileCalls.system
        calls.free = { _ in SpendGate.floor_bytes + (1 << 20) - 1 }
        #expect(!Ballast(directory: scratch.path, bytes: 1 << 20, calls: calls).fill())
        calls.free = { _ in SpendGate.floor_bytes + (1 << 20) }
        calls.allocate = { _, _ in ENOSPC }
        #expect(!Ballast(directory: scratch.path, bytes: 1 << 20, calls: calls).fill())
        #expect(try scratch.names.isEmpty)
    }
}

private final class Switch: Sendable {
    private let stored = Mutex(false)
    var value: Bool {
        get { stored.withLock { $0 } }
        set { stored.withLock { $0 = newValue } }
    }
}
