#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A system call that failed.
struct SystemFault: Error, CustomStringConvertible {
    let call: String
    let number: CInt

    init(_ call: String, _ number: CInt) {
        self.call = call
        self.number = number
    }

    /// The system's own words, such as `No space left on device`.
    var reason: String { String(cString: strerror(number)) }
    var description: String { "\(call): \(reason)" }
}

// Free functions, because inside a type of ours `read`, `write` and `close` mean its own methods.
func closeDescriptor(_ number: CInt) -> CInt { close(number) }

func readDescriptor(_ number: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(number, buffer, count)
}

func writeDescriptor(_ number: CInt, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(number, buffer, count)
}

func openPipe(_ ends: UnsafeMutablePointer<CInt>) -> CInt {
    let made = pipe(ends)
    guard made == 0 else { return made }
    for end in 0..<2 { _ = fcntl(ends[end], F_SETFD, FD_CLOEXEC) }
    #if os(Linux)
        // More than the system allows is refused and leaves the usual 64 KiB, which works as well, only slower.
        _ = fcntl(ends[1], 1031 /* F_SETPIPE_SZ */, 1 << 20)
    #else
        _ = fcntl(ends[1], F_SETNOSIGPIPE, 1)
    #endif
    return made
}

/// Runs `work` so that writing to a closed pipe is an error of the call and never a signal that ends the
/// process. A library must not change the process-wide disposition; the signal goes to the writing thread,
/// so it is held back there and, if it came, taken off again.
func withoutPipeSignal<Value>(_ work: () throws -> Value) rethrows -> Value {
    #if os(Linux)
        var pipeSignal = sigset_t()
        var before = sigset_t()
        sigemptyset(&pipeSignal)
        sigaddset(&pipeSignal, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
        defer {
            if sigismember(&before, SIGPIPE) == 0 {
                var atOnce = timespec(tv_sec: 0, tv_nsec: 0)
                while sigtimedwait(&pipeSignal, nil, &atOnce) == SIGPIPE {}
                pthread_sigmask(SIG_SETMASK, &before, nil)
            }
        }
    #endif
    return try work()
}
