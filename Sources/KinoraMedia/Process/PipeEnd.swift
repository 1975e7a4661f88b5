import Dispatch
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Our end of a pipe to a child. Reading and writing block a thread of their own, never one of Swift's.
///
/// Blocking calls on a 1 MiB pipe cost a fraction of readiness events on the 64 KiB one that a system gives
/// by default: a 720p frame is two system calls, and the child wakes twice in place of twenty times.
final class PipeEnd: Sendable {
    /// The other side has closed: the child has died or has all it wants.
    struct Closed: Error {}

    private let descriptor: Mutex<CInt?>
    private let queue: DispatchQueue

    /// Takes over `descriptor` and closes it when done.
    init(_ descriptor: CInt, label: String) {
        self.descriptor = Mutex(descriptor)
        queue = DispatchQueue(label: label)
    }

    deinit { close() }

    /// Both ends of a new pipe of up to 1 MiB; neither is inherited by children that are not given it.
    static func pair() throws -> (read: CInt, write: CInt) {
        var ends: (CInt, CInt) = (-1, -1)
        let made = withUnsafeMutablePointer(to: &ends) { pair in
            pair.withMemoryRebound(to: CInt.self, capacity: 2) { openPipe($0) }
        }
        guard made == 0 else { throw SystemFault("pipe", errno) }
        return (ends.0, ends.1)
    }

    /// Closes once; later calls do nothing. The child sees the end of its input.
    func close() {
        descriptor.withLock { open in
            if let number = open { _ = closeDescriptor(number) }
            open = nil
        }
    }

    /// Writes `bytes[range]`, as fast as the child reads.
    /// - Throws: ``Closed`` when the child no longer reads.
    func write(_ bytes: [UInt8], _ range: Range<Int>? = nil) async throws {
        guard let number = descriptor.withLock({ $0 }) else { throw Closed() }
        try await onQueue {
            try bytes.withUnsafeBytes { all in
                let part = range.map { UnsafeRawBufferPointer(rebasing: all[$0]) } ?? all
                do { try withoutPipeSignal { try writeAll(part, to: number) } } catch let fault as SystemFault {
                    throw fault.number == EPIPE ? Closed() : fault
                }
            }
        }
    }

    /// Reads until `limit` bytes are there or the child has closed its side.
    func read(upTo limit: Int) async throws -> [UInt8] {
        guard let number = descriptor.withLock({ $0 }) else { throw Closed() }
        return try await onQueue {
            try [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
                filled = try readAll(buffer, from: number)
            }
        }
    }

    private func onQueue<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
