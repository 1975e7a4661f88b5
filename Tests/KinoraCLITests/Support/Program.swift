import Foundation
import KinoraTestKit

/// A program run as a process of its own, as a shell would run it.
struct Program {
    var path: String
    var arguments: [String] = []
    var environment: [String: String]?
    var folder: String?
    /// The data directory; a new one for each run where none is named.
    var home: String?

    struct End {
        /// 128 and the number of the signal for one that a signal ended, as a shell has it.
        var status: Int32
        var out: String
        var err: String
    }

    /// The kinora that was built with these tests: it lies beside their bundle.
    static func kinora(_ arguments: String...) -> Program {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let places = [beside.path + "/kinora", repository + "/.build/debug/kinora"]
        let path = places.first { FileManager.default.isExecutableFile(atPath: $0) }
        return Program(path: path ?? places[1], arguments: arguments)
    }

    /// The folder that holds Package.swift.
    static let repository = String(
        #filePath.prefix(#filePath.count - "/Tests/KinoraCLITests/Support/Program.swift".count))

    /// Runs to the end. Input is empty; both streams are read by way of files, which cannot fill up.
    func run() throws -> End {
        let scratch = try Scratch()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment =
            environment
            ?? ProcessInfo.processInfo.environment.merging(["KINORA_HOME": home ?? scratch("home")]) { $1 }
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try scratch.opened("out")
        process.standardError = try scratch.opened("err")
        try process.run()
        process.waitUntilExit()
        let status = process.terminationStatus
        return try End(
            status: process.terminationReason == .exit ? status : 128 + status, out: scratch.text("out"),
            err: scratch.text("err"))
    }
}

typealias Scratch = ScratchFolder

extension ScratchFolder {
    func write(_ name: String, _ text: String) throws { try write(text.utf8, to: name) }

    func opened(_ name: String) throws -> FileHandle {
        try write(name, "")
        return try FileHandle(forWritingTo: URL(fileURLWithPath: self(name)))
    }

    func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }
}

extension Scratch {
    /// The text of a file of the repository.
    static func copy(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: Program.repository + "/" + name)), as: UTF8.self)
    }
}
