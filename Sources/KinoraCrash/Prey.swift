import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A child process that is going to be killed.
struct Prey: Sendable {
    private let process: Process

    /// - Parameter name: a program that lies beside this one.
    init(_ name: String, _ arguments: [String], environment: [String: String] = [:], log: FileHandle) throws {
        try self.init(at: Self.program(name).path, arguments, environment: environment, log: log)
    }

    init(at path: String, _ arguments: [String], environment: [String: String] = [:], log: FileHandle) throws {
        process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = log
        process.standardError = log
        try process.run()
    }

    private static func program(_ name: String) -> URL {
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return own.deletingLastPathComponent().appendingPathComponent(name)
    }

    /// As a power cut would.
    func kill() async {
        sendKill(process.processIdentifier)
        _ = await end(within: .seconds(60))
    }

    /// Its exit status, or 128 and the signal that ended it; nil when it still lives after so long.
    func end(within limit: Duration) async -> Int32? {
        let clock = ContinuousClock()
        let deadline = clock.now + limit
        while process.isRunning {
            guard clock.now < deadline else { return nil }
            try? await clock.sleep(for: .milliseconds(5))
        }
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }
}

extension [Prey] {
    func kill() async { for prey in self { await prey.kill() } }
}

/// A free function, because inside a type of ours `kill` means its own method.
private func sendKill(_ process: pid_t) { kill(process, SIGKILL) }
