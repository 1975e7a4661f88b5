import Foundation
import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file that does nothing but take up room, so that there is some when the disk is full: for downloads that run and
/// for the ledger.
package struct Ballast: Sendable {
    package let path: String
    package let bytes: Int64
    private let calls: FileCalls

    package init(directory: String, bytes: Int64 = 128 << 20, calls: FileCalls = .system) {
        path = directory + "/ballast"
        self.bytes = bytes
        self.calls = calls
    }

    package var isThere: Bool { FileStatus(path)?.bytes == bytes }

    /// Free bytes on its disk; nil where the system does not tell.
    package var free_bytes: Int64? { calls.free((path as NSString).deletingLastPathComponent) }

    /// Takes the room, unless the disk has too little of it: what spending needs stays free.
    /// - Returns: whether it is there now.
    @discardableResult
    package func fill() -> Bool {
        if isThere { return true }
        drop()
        guard let free = free_bytes, free >= SpendGate.needed_bytes(takesInFlight: 0) + bytes else { return false }
        let descriptor = calls.create(path)
        guard descriptor >= 0 else { return false }
        let number = calls.allocate(descriptor, bytes)
        _ = closeDescriptor(descriptor)
        if number != 0 { drop() }
        return number == 0 && isThere
    }

    /// Gives the room back.
    package func drop() { _ = unlink(path) }
}
