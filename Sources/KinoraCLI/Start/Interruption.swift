import Dispatch
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
/// The signals are blocked and waited for on a thread of their own, so that no code runs inside a signal handler.
/// Child processes are not touched by it: they start with default signals.
final class Interruption: Sendable {
    private struct State {
        var count = 0
        var cancel: (@Sendable () -> Void)?
        var leave: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    /// Call this before anything starts a thread: threads inherit what is blocked.
    init() {
        // A reader that went away is an error of the write, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        var waited = Self.signals
        pthread_sigmask(SIG_BLOCK, &waited, nil)
        DispatchQueue(label: "kinora.signals").async { [self] in
            while true {
                var waited = Self.signals
                var number: Int32 = 0
                if sigwait(&waited, &number) == 0 { arrived() }
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
            state.leave = { if outlet.isTerminal { outlet.write(Terminal.showCursor + Terminal.clearLine) } }
            return state.count > 0
        }
        if isLate { task.cancel() }
        return await task.value
    }

    private func arrived() {
        let (count, cancel, leave) = state.withLock { state in
            state.count += 1
            return (state.count, state.cancel, state.leave)
        }
        if count == 1 {
            cancel?()
        } else {
            leave?()
            _exit(ExitStatus.interrupted.rawValue)
        }
    }

    private static var signals: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, number) }
        return set
    }
}
