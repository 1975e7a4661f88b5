import Foundation

/// Where raw frames and clips lie while they are measured: up to 1 GB.
struct ScratchFolder {
    private let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory.appending(path: "kinora-bench-\(UInt32.random(in: 0...UInt32.max))")
            .path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
