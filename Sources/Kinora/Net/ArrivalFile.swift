import Synchronization

import struct NIOCore.ByteBuffer

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// The file that a download goes to. A write that is still under way on another thread when the download has ended
/// finishes before the descriptor is given back.
final class ArrivalFile: Sendable {
    private let descriptor: Mutex<FileDescriptor?>

    /// Empties what is there.
    init(_ path: String) throws {
        descriptor = Mutex(
            try FileDescriptor.open(
                path, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: .ownerReadWrite))
    }

    /// What comes after ``close()`` is dropped.
    func write(_ buffer: ByteBuffer) throws {
        try descriptor.withLock { descriptor in
            guard let descriptor else { return }
            _ = try descriptor.writeAll(buffer.readableBytesView)
        }
    }

    func close() throws {
        try descriptor.withLock { open in
            guard let descriptor = open else { return }
            open = nil
            try descriptor.close()
        }
    }
}
