import Crypto
import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The digest of a file, read piece by piece.
enum FileDigest {
    private static let piece = 1 << 20

    static func read(_ descriptor: CInt, path: String) throws -> Artifact {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 64)
        defer { buffer.deallocate() }
        var hash = SHA256()
        var bytes: Int64 = 0
        while true {
            let count = fill(buffer, from: descriptor)
            guard count >= 0 else { throw SystemFault("read", errno).asError(path: path) }
            if count == 0 { break }
            hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            bytes += Int64(count)
        }
        return Artifact(digest: Digest.hex(hash.finalize()), bytes: bytes)
    }

    private static func fill(_ buffer: UnsafeMutableRawBufferPointer, from descriptor: CInt) -> Int {
        #if canImport(Darwin)
            Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Glibc)
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }
}
