import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The bytes of a file that may be a picture.
enum StillFile {
    /// - Throws: `notFound`, or a ``StillFlaw`` for what is no file, an empty one, or one that is too large.
    static func bytes(_ path: String, limit_B: Int = StillLimits.file_B) throws -> [UInt8] {
        switch FileKind(path) {
        case .missing:
            throw KinoraError(
                .notFound, "there is no file “\(path)”",
                // What was typed came to us with this in place of bytes that are no text.
                hint: path.contains("\u{FFFD}")
                    ? "if its name is not UTF-8, rename it first" : "check the name and the folder")
        case .folder: throw StillFlaw.unsupported("is a folder", hint: "name a picture inside it")
        case .other: throw StillFlaw.unsupported("is no file but a pipe or a device", hint: "name a picture file")
        case .unreachable(let reason): throw unreadable(reason)
        case .file(let size) where size == 0:
            throw StillFlaw.unsupported("is empty", hint: "save it again from where it came, or use another copy")
        case .file(let size) where size > limit_B:
            throw StillFlaw.unsupported(
                "has \(size >> 20) MiB; \(limit_B >> 20) MiB are the most", hint: "save it as JPEG or WebP")
        case .file(let size): return try contents(path, size_B: size)
        }
    }

    /// The first bytes of a file of any size, fewer where it ends.
    static func head(_ path: String, count: Int) throws -> [UInt8] {
        switch FileKind(path) {
        case .file: try contents(path, size_B: count)
        default: try bytes(path)
        }
    }

    private static func contents(_ path: String, size_B: Int) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(String(cString: strerror(errno))) }
        defer { _ = closeDescriptor(descriptor) }
        do {
            return try [UInt8](unsafeUninitializedCapacity: size_B) { $1 = try readAll($0, from: descriptor) }
        } catch let fault as SystemFault {
            throw unreadable(fault.reason)
        }
    }

    private static func unreadable(_ reason: String) -> StillFlaw {
        .unsupported("cannot be read: \(reason.lowercased())", hint: "check who may read it: ls -l")
    }
}
