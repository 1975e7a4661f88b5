import Foundation

/// Folders on disk, for tests.
package enum FolderListing {
    /// Everything directly in a folder, hidden files too, sorted.
    package static func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    package static func make(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }
}
