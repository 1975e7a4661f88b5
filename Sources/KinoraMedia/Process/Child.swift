import KinoraCore
import Subprocess
import Synchronization

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// One run of a tool: arguments only and never a shell, an environment with nothing of ours in it, limits, a
/// session of its own. It never outlives the task that started it.
struct Child: Sendable {
    var executable: String
    var arguments: [String]
    var limits: ChildLimits
    var prlimit: String?
    var workingFolder = "/"

    /// Our ends of its standard input and output.
    struct Streams: Sendable {
        let input: PipeEnd
        let output: PipeEnd
    }

    /// How it ended.
    struct End<Value: Sendable>: Sendable {
        /// What the talk with it gave; `nil` when it closed its side in the middle.
        var value: Value?
        /// It exited with status 0.
        var succeeded: Bool
        /// We killed it because its time was over.
        var timedOut: Bool
        /// The signal that ended it.
        var signal: CInt?
        /// The last lines it wrote to its standard error.
        var complaints: [String]
    }

    /// Starts the tool, lets `body` talk with it, and waits until it is gone.
    ///
    /// What `body` throws ends the tool and is thrown on, but for ``PipeEnd/Closed``: then the tool has died
    /// first, and its end says why.
    func run<Value: Sendable>(_ body: (Streams) async throws -> Value) async throws -> End<Value> {
        do {
            return try await talk(body)
        } catch let fault as SystemFault {
            throw unavailable("\(fault)", fault)
        } catch let fault as SubprocessError {
            try Task.checkCancellation()
            throw unavailable("\(fault)", fault)
        }
    }

    private func unavailable(_ reason: String, _ cause: any Error) -> KinoraError {
        KinoraError(
            .unavailable, "\(executable) could not be run: \(reason)", hint: "see what works: kinora doctor",
            cause: cause)
    }

    private func talk<Value: Sendable>(_ body: (Streams) async throws -> Value) async throws -> End<Value> {
        let (childInput, ourInput) = try PipeEnd.pair()
        let input = PipeEnd(ourInput, label: "kinora.child.input")
        let (ourOutput, childOutput) = try PipeEnd.pair()
        let streams = Streams(input: input, output: PipeEnd(ourOutput, label: "kinora.child.output"))
        // The child may read from memory that our end holds, until it is gone.
        defer { withExtendedLifetime(input) {} }
        let watch = Watch(limits.deadline)
        // Between its start and our knowing its number a child must not be left behind.
        let birth = try Residue.expectBirth()
        defer { Residue.born(birth) }
        let outcome = try await Subprocess.run(
            configuration,
            input: .fileDescriptor(FileDescriptor(rawValue: childInput), closeAfterSpawningProcess: true),
            output: .fileDescriptor(FileDescriptor(rawValue: childOutput), closeAfterSpawningProcess: true),
            error: .sequence
        ) { execution in
            let group = execution.processIdentifier.value
            let residue = Residue.remember { kill(-group, SIGKILL) }
            defer { Residue.forget(residue) }
            Residue.born(birth)
            async let complaints = LineTail.reading(execution.standardError)
            async let _: Void = watch.whenOver { try? execution.send(signal: .kill, toProcessGroup: true) }
            let value: Result<Value, any Error>
            do { value = .success(try await body(streams)) } catch {
                value = .failure(error)
                if !(error is PipeEnd.Closed) { await execution.teardown(using: Self.teardown) }
            }
            streams.input.close()
            streams.output.close()
            return (value, await complaints)
        }
        try Task.checkCancellation()
        var end = End<Value>(
            succeeded: outcome.terminationStatus.isSuccess, timedOut: watch.isOver,
            complaints: outcome.closureResult.1)
        if case .signaled(let number) = outcome.terminationStatus { end.signal = number }
        do { end.value = try outcome.closureResult.0.get() } catch is PipeEnd.Closed {}
        return end
    }

    /// Asks, waits half a second, kills; the whole group each time.
    private static let teardown: [TeardownStep] = [
        .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(500))
    ]

    private var configuration: Configuration {
        let command = limits.wrapping([executable] + arguments, prlimit: prlimit)
        var options = PlatformOptions()
        // Its own session: Ctrl-C at the terminal reaches us alone, and the group can be killed as one.
        options.createSession = true
        options.teardownSequence = Self.teardown
        return Configuration(
            executable: .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
            environment: .custom(["PATH": "/usr/bin:/bin"]), workingDirectory: FilePath(workingFolder),
            platformOptions: options)
    }
}

/// Waits for a deadline, and remembers whether it came.
private final class Watch: Sendable {
    private let deadline: Duration?
    private let over = Atomic(false)

    init(_ deadline: Duration?) { self.deadline = deadline }

    var isOver: Bool { over.load(ordering: .relaxed) }

    /// Returns early, without `act`, when its task is cancelled.
    func whenOver(_ act: @Sendable () -> Void) async {
        guard let deadline, (try? await Task.sleep(for: deadline)) != nil else { return }
        over.store(true, ordering: .relaxed)
        act()
    }
}
