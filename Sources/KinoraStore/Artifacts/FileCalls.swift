import Foundation
import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The calls to the file system that can fail in ways that matter. Tests bring calls that do (F-18).
package struct FileCalls: Sendable {
    /// Makes an empty file that was not there, for its owner alone; its descriptor, or -1 and `errno`.
    package var create: @Sendable (_ path: String) -> CInt
    /// Down to the platter: for a file or a folder. 0, or -1 and `errno`.
    package var sync: @Sendable (_ descriptor: CInt) -> CInt
    package var rename: @Sendable (_ from: String, _ to: String) -> CInt
    package var makeFolder: @Sendable (_ path: String) -> CInt
    /// Sets space aside for a file. 0, or an error number.
    package var allocate: @Sendable (_ descriptor: CInt, _ bytes: Int64) -> CInt
    /// Bytes that this user may still write, at a path.
    package var free: @Sendable (_ path: String) -> Int64?

    package static let system = FileCalls(
        create: { open($0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600) },
        sync: {
            #if canImport(Darwin)
                fcntl($0, F_FULLFSYNC)
            #else
                fsync($0)
            #endif
        },
        rename: { moveFile($0, $1) },
        makeFolder: { mkdir($0, 0o700) },
        allocate: { descriptor, bytes in
            #if canImport(Darwin)
                var store = fstore_t(
                    fst_flags: UInt32(F_ALLOCATEALL), fst_posmode: F_PEOFPOSMODE, fst_offset: 0,
                    fst_length: off_t(bytes), fst_bytesalloc: 0)
                if fcntl(descriptor, F_PREALLOCATE, &store) != 0 { return errno }
                return ftruncate(descriptor, off_t(bytes)) == 0 ? 0 : errno
            #else
                posix_fallocate(descriptor, 0, off_t(bytes))
            #endif
        },
        free: {
            var found = statvfs()
            guard statvfs($0, &found) == 0 else { return nil }
            return Int64(found.f_bavail) * Int64(found.f_frsize)
        })
}

/// A free function, because in a closure for a property of this name `rename` means the property.
private func moveFile(_ from: String, _ to: String) -> CInt { rename(from, to) }
