import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The outermost boxes of a file of any size (ISO/IEC 14496-12 §4.2), read off their heads alone.
struct FilmBoxes {
    private(set) var names: [String] = []
    /// Whether every box ends inside the file.
    private(set) var isWhole = true

    /// More boxes than this are no film of a few seconds, not even in fragments.
    private static let most = 65_536

    init(_ path: String, size: Int) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFault("open", errno) }
        defer { _ = closeDescriptor(descriptor) }
        var offset = 0
        // Fewer than eight bytes at the end are no box, and no harm.
        while size - offset >= 8 {
            let head = try [UInt8](unsafeUninitializedCapacity: min(16, size - offset)) { buffer, filled in
                guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw SystemFault("lseek", errno) }
                filled = try readAll(buffer, from: descriptor)
            }
            guard let length = Self.length(head, left: size - offset), names.count < Self.most,
                let name = head.name(4)
            else {
                isWhole = false
                return
            }
            names.append(name)
            offset += length
        }
    }

    /// Nil when the box ends beyond the file or is no box.
    private static func length(_ head: [UInt8], left: Int) -> Int? {
        guard let short = head.big32(0) else { return nil }
        let length = short == 0 ? left : short == 1 ? head.big64(8) : short
        guard let length, length >= (short == 1 ? 16 : 8), length <= left else { return nil }
        return length
    }
}
