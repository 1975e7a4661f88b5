import Foundation

/// The book on disk, a line of JSON for each thing that happened. A line is with the system before the answer is with
/// the client, so it outlives a kill of the process.
struct FakeBookFile {
    enum Line: Codable {
        case accepted(FakeOrder)
        case cancelled(String, at_unixMs: Int64)
        /// A submit that was not accepted has a number too.
        case refused(Int)
    }

    private let handle: FileHandle?

    /// - Parameter path: nil for a book that is forgotten.
    init(_ path: String?) throws {
        guard let path else {
            handle = nil
            return
        }
        if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(fileURLWithPath: path)) }
        handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    }

    func lines() throws -> [Line] {
        guard let handle, var data = try handle.readToEnd() else { return [] }
        // What follows the last line end was never answered for.
        let end = data.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        data = data[..<end]
        try handle.truncate(atOffset: UInt64(end))
        try handle.seekToEnd()
        let decoder = JSONDecoder()
        return data.split(separator: UInt8(ascii: "\n")).compactMap { try? decoder.decode(Line.self, from: $0) }
    }

    func write(_ line: Line) throws {
        guard let handle else { return }
        try handle.write(contentsOf: JSONEncoder().encode(line) + [UInt8(ascii: "\n")])
    }
}
