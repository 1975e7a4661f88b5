import Foundation

/// A child process that is going to be killed.
final class Prey: Sendable {
    /// How it ended: its exit status, or 128 and the signal.
    struct End: Sendable { var status: Int32 }

    private let process: Process
    private let ends: AsyncStream<End>

    /// - Parameter name: a program that lies beside this one.
    init(_ name: String, _ arguments: [String], environment: [String: String] = [:], log: FileHandle) throws {
        process = Process()
        process.executableURL = Self.program(name)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = log
        process.standardError = log
        let (ends, ended) = AsyncStream<End>.makeStream()
        self.ends = ends
        process.terminationHandler = {
            ended.yield(
                End(status: $0.terminationReason == .exit ? $0.terminationStatus : 128 + $0.terminationStatus))
            ended.finish()
        }
        try process.run()
    }

    private static func program(_ name: String) -> URL {
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return own.deletingLastPathComponent().appendingPathComponent(name)
    }

    func kill() { _ = signal(process.processIdentifier) }

    /// Waits for its end; once only.
    func end() async -> End {
        for await end in ends { return end }
        return End(status: -1)
    }

    /// Waits for its end, at most so long.
    /// - Returns: nil when it still lives.
    func end(within limit: Duration) async -> End? {
        await withTaskGroup(of: End?.self) { group in
            group.addTask { await self.end() }
            group.addTask {
                try? await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }
}

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

private func signal(_ process: pid_t) -> Int32 { kill(process, SIGKILL) }
