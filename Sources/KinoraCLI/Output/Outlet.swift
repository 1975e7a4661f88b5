import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// One of the two streams a process writes to.
struct Outlet: Sendable {
    /// Whether a person watches, on something that can move a cursor.
    var isTerminal: Bool
    /// Columns of the terminal, now; it may be resized.
    var columns: @Sendable () -> Int
    var write: @Sendable (String) -> Void

    static func descriptor(_ number: Int32, environment: [String: String]) -> Outlet {
        Outlet(
            isTerminal: isatty(number) == 1 && environment["TERM"] != "dumb",
            columns: {
                var size = winsize()
                let request = UInt(TIOCGWINSZ)
                guard ioctl(number, request, &size) == 0, size.ws_col > 0 else { return 80 }
                return Int(size.ws_col)
            },
            write: { text in put(text, on: number) })
    }

    /// Gives a stream that was closed when we started to nobody. Otherwise the next file that is opened would get
    /// its number, and what is meant for a terminal would be written into a clip.
    static func openStandardStreams() {
        for number: Int32 in 0...2 where fcntl(number, F_GETFD) == -1 && errno == EBADF {
            // The lowest free number is given: this one.
            _ = open("/dev/null", number == 0 ? O_RDONLY : O_WRONLY)
        }
    }

    /// Whether stdout could not take all of it, for another reason than a reader that went away: a full disk.
    static let dataIsLost = Atomic(false)

    /// Writes all of it. A reader that went away is no trouble of ours: what there was to do is done.
    private static func put(_ text: String, on number: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            #if canImport(Darwin)
                let written = rest.withUnsafeBytes { Darwin.write(number, $0.baseAddress, $0.count) }
            #elseif canImport(Musl)
                let written = rest.withUnsafeBytes { Musl.write(number, $0.baseAddress, $0.count) }
            #else
                let written = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
            #endif
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                if number == 1, errno != EPIPE { dataIsLost.store(true, ordering: .relaxed) }
                return
            }
        }
    }
}
