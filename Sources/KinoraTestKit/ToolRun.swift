import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// A program that ran to its end.
package struct ToolRun: Sendable {
    package var status: Int32
    package var output: [UInt8]
    package var error: String

    package var text: String { String(decoding: output, as: UTF8.self) }

    /// Runs a program with arguments and, in place of the whole environment, `environment`.
    /// - Parameter tool: a name that is looked up in `PATH`, or an absolute path.
    package static func run(
        _ tool: String, _ arguments: [String], environment: [String: String]? = nil, input: [UInt8] = []
    ) async throws -> ToolRun {
        var values: [Environment.Key: String] = [:]
        for (key, value) in environment ?? [:] { values[Environment.Key(stringLiteral: key)] = value }
        let result = try await Subprocess.run(
            tool.hasPrefix("/") ? .path(FilePath(tool)) : .name(tool), arguments: Arguments(arguments),
            environment: environment == nil ? .inherit : .custom(values), input: .array(input),
            output: .bytes(limit: 256 << 20), error: .string(limit: 4 << 20))
        let status: Int32 =
            switch result.terminationStatus {
            case .exited(let code): code
            case .signaled(let signal): 128 + signal
            }
        return ToolRun(status: status, output: result.standardOutput, error: result.standardError)
    }

    /// Runs `ffmpeg`, which must succeed.
    @discardableResult
    package static func ffmpeg(_ arguments: [String], input: [UInt8] = []) async throws -> ToolRun {
        let run = try await run("ffmpeg", ["-hide_banner", "-v", "error", "-y"] + arguments, input: input)
        guard run.status == 0 else { throw Failed(words: run.error) }
        return run
    }

    /// The program did not do what the test needs.
    package struct Failed: Error, CustomStringConvertible {
        package var words: String
        package var description: String { words }
    }
}
