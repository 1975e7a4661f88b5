#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Puts every byte into a pipe without copying it: the reader copies from these very pages. Where the system
/// cannot do that, or will not, the bytes are written as ever.
///
/// They must stay as they are until the reader has them.
func lendAll(_ bytes: UnsafeRawBufferPointer, to number: CInt) throws {
    var done = 0
    #if os(Linux)
        while let mapPages, done < bytes.count {
            var rest = iovec(
                iov_base: bytes.baseAddress.map { UnsafeMutableRawPointer(mutating: $0 + done) },
                iov_len: bytes.count - done)
            let taken = mapPages(number, &rest, 1, 0)
            if taken > 0 { done += taken } else if errno != EINTR { break }
        }
    #endif
    // Whatever stopped it says so here again, a reader that has gone above all.
    try writeAll(UnsafeRawBufferPointer(rebasing: bytes[done...]), to: number)
}

#if os(Linux)
    private typealias MapPages =
        @convention(c) @Sendable (_ pipe: CInt, UnsafePointer<iovec>, _ count: Int, _ flags: CUnsignedInt) -> Int

    /// vmsplice(2), looked up by name: Swift's view of the C library leaves it out.
    private let mapPages: MapPages? = dlsym(nil, "vmsplice").map { unsafeBitCast($0, to: MapPages.self) }
#endif
