import Foundation
import KinoraCore

extension ArtifactFolder {
    /// How long something is left alone that nobody asks for: its row may be on the way.
    package static let grace = Milliseconds.hours(24)

    /// What a sweep took away.
    package struct Swept: Hashable, Sendable {
        package var blobs = 0
        package var arrivals = 0
        package var bytes: Int64 = 0
    }

    /// Removes stored bytes that no row asks for, and arrivals that never became any, once they are older than
    /// ``grace``.
    ///
    /// - Parameter kept: every digest with a row; never removed, however old
    package func sweep(keeping kept: Set<String>, now_unixMs: Int64) throws -> Swept {
        var swept = Swept()
        let isOld = { (status: FileStatus) in now_unixMs - status.modified_unixMs > Self.grace }
        try forEachBlob { digest, path, status in
            guard !kept.contains(digest), isOld(status), remove(path) else { return }
            swept.blobs += 1
            swept.bytes += max(status.bytes, 0)
        }
        // A note whose bytes lie here is all that says whose they are.
        let held = Set(
            try claims().filter { place(of: $0.artifact.digest).map { FileStatus($0.file) != nil } ?? false }
                .map { note(of: $0.claim.token) })
        for name in try FileManager.default.contentsOfDirectory(atPath: incoming)
        where !held.contains("\(incoming)/\(name)") {
            let path = "\(incoming)/\(name)"
            guard let status = FileStatus(path), isOld(status), remove(path) else { continue }
            swept.arrivals += 1
            swept.bytes += max(status.bytes, 0)
        }
        return swept
    }

    /// Every file below `sha256`, one folder at a time. What has no digest for a name is not ours and is passed by.
    func forEachBlob(_ work: (_ digest: String, _ path: String, _ status: FileStatus) throws -> Void) throws {
        let files = FileManager.default
        for first in try files.contentsOfDirectory(atPath: blobs).sorted() {
            for second in (try? files.contentsOfDirectory(atPath: "\(blobs)/\(first)").sorted()) ?? [] {
                for digest in (try? files.contentsOfDirectory(atPath: "\(blobs)/\(first)/\(second)").sorted()) ?? [] {
                    guard let path = place(of: digest)?.file, let status = FileStatus(path), status.isFile else {
                        continue
                    }
                    try work(digest, path, status)
                }
            }
        }
    }

    private func remove(_ path: String) -> Bool { (try? FileManager.default.removeItem(atPath: path)) != nil }
}
