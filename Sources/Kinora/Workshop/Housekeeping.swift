import KinoraCore
import KinoraStore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Lets go of what was kept long enough, once a day at most.
struct Housekeeping: Sendable {
    let store: SQLiteStore
    let shelf: ArtifactFolder
    private static let pause_s = 24.0 * 3_600

    /// Its date says when this was done last.
    private var mark: String { "\(store.directory)/swept" }

    /// - Returns: what was swept away; nil when that was done within the day, or did not end.
    @discardableResult
    func keep(now: Date = Date()) async -> ArtifactFolder.Swept? {
        let done = (try? FileManager.default.attributesOfItem(atPath: mark))?[.modificationDate] as? Date
        if let done, abs(now.timeIntervalSince(done)) < Self.pause_s { return nil }
        do {
            while try await store.forgetOld() > 0 { try Task.checkCancellation() }
            // What came in and has no row yet is about to get one.
            let claimed = try shelf.claims().map(\.artifact.digest)
            let swept = try shelf.sweep(
                keeping: try await store.keptDigests().union(claimed),
                now_unixMs: Int64(now.timeIntervalSince1970 * 1_000))
            try Data().write(to: URL(fileURLWithPath: mark))
            try FileManager.default.setAttributes([.modificationDate: now], ofItemAtPath: mark)
            return swept
        } catch {
            // Tomorrow is another day; nothing depends on it.
            return nil
        }
    }
}
