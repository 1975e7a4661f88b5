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

/// A free function, because inside a type of ours `close` means its own method.
func closeDescriptor(_ number: CInt) -> CInt { close(number) }

/// Writes every byte, however many calls that takes.
func writeAll(_ bytes: UnsafeRawBufferPointer, to number: CInt) throws {
    var done = 0
    while done < bytes.count {
        let sent = write(number, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if sent < 0 {
            if errno == EINTR { continue }
            throw SystemFault("write", errno)
        }
        done += sent
    }
}

func writeAll(_ bytes: [UInt8], to number: CInt) throws {
    try bytes.withUnsafeBytes { try writeAll($0, to: number) }
}

/// Fills `buffer` until it is full or the other side ends; gives how many bytes came.
func readAll(_ buffer: UnsafeMutableBufferPointer<UInt8>, from number: CInt) throws -> Int {
    var filled = 0
    while filled < buffer.count {
        let got = read(number, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
        if got == 0 { break }
        if got < 0 {
            if errno == EINTR { continue }
            throw SystemFault("read", errno)
        }
        filled += got
    }
    return filled
}

func openPipe(_ ends: UnsafeMutablePointer<CInt>) -> CInt {
    let made = pipe(ends)
    guard made == 0 else { return made }
    for end in 0..<2 { _ = fcntl(ends[end], F_SETFD, FD_CLOEXEC) }
    #if os(Linux)
        // More than the system allows is refused and leaves the usual 64 KiB, which works as well, only slower.
        _ = fcntl(ends[1], 1031 /* F_SETPIPE_SZ */, CInt(PipeEnd.capacity_B))
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
