import Foundation

/// An empty folder of a test's own; gone with everything in it when the value goes.
package final class ScratchFolder: Sendable {
    package let path: String

    package init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("kinora-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in it.
    package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

    /// Everything directly in it, hidden files too, sorted.
    package var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    /// Writes a file, and the folders it lies in, and gives its path.
    @discardableResult
    package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let file = URL(fileURLWithPath: self(name))
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return self(name)
    }

    package func read(_ name: String) throws -> [UInt8] { try Self.bytes(at: self(name)) }

    package static func bytes(at path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    package static func put(_ bytes: [UInt8], at path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// Writes a program that can be run, and gives its path.
    ///
    /// A shell writes it: while this process has a file open for writing, children started by other tests inherit
    /// that, and the system refuses to run a file that somebody may still write.
    @discardableResult
    package func writeExecutable(_ text: String, to name: String) throws -> String {
        try write(text.utf8, to: name + ".text")
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "cat \"$0.text\" > \"$0\" && rm \"$0.text\" && chmod +x \"$0\"", self(name)]
        try shell.run()
        shell.waitUntilExit()
        return self(name)
    }
}
