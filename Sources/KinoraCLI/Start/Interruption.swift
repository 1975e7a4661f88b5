import Dispatch
import Kinora
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C and `kill`: the first cancels the running work, which cleans up after itself; the second leaves at once.
///
/// A signal handler writes one byte to a pipe, and a thread reads it. Blocking the signals and waiting for them
/// would be simpler, but the runtime parks the main thread with nothing blocked.
final class Interruption: Sendable {
    private struct State {
        var count = 0
        var cancel: (@Sendable () -> Void)?
        /// Puts the terminal right.
        var restore: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    /// Where the handler writes to. A handler reaches nothing but globals.
    private static let wake = Atomic<CInt>(-1)

    init() {
        // A reader that went away is an error of the write, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        Self.wake.store(ends[1], ordering: .sequentiallyConsistent)
        for number in [SIGINT, SIGTERM, SIGHUP, SIGTSTP] { Self.listen(to: number) }
        let reading = ends[0]
        DispatchQueue(label: "kinora.signals").async { [self] in
            var byte: UInt8 = 0
            while true {
                let count = read(reading, &byte, 1)
                if count == 1 {
                    CInt(byte) == SIGTSTP ? pause() : arrived()
                } else if count == 0 || errno != EINTR {
                    return
                }
            }
        }
    }

    /// Runs `work` as a task that the first signal cancels. On the second signal the terminal behind `outlet` is
    /// put right and the process ends.
    func ending<Value: Sendable>(
        restoring outlet: Outlet, _ work: @escaping @Sendable () async -> Value
    ) async -> Value {
        let task = Task(operation: work)
        let isLate = state.withLock { state in
            state.cancel = { task.cancel() }
            state.restore = { if outlet.isTerminal { outlet.write(Terminal.clearLine + Terminal.showCursor) } }
            return state.count > 0
        }
        if isLate { task.cancel() }
        return await task.value
    }

    private func arrived() {
        let (count, cancel, restore) = state.withLock { state in
            state.count += 1
            return (state.count, state.cancel, state.restore)
        }
        if count == 1 {
            cancel?()
        } else {
            restore?()
            LocalStudio.abandon()
            _exit(ExitStatus.interrupted.rawValue)
        }
    }

    /// Ctrl-Z: the shell gets its cursor back before we stop, and the bar goes on where it was afterwards.
    private func pause() {
        state.withLock(\.restore)?()
        kill(getpid(), SIGSTOP)
    }

    /// A signal that was ignored when we started (`nohup`, a job in the background of a script) stays ignored.
    private static func listen(to number: CInt) {
        let before = signal(number) { number in
            let kept = errno
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(Interruption.wake.load(ordering: .relaxed), &byte, 1)
            errno = kept
        }
        if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
}
