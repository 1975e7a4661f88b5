#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Passport {
    /// Adds the XMP packet to a finished file, or to each picture of a finished folder. Each container takes it
    /// at its end, so nothing is moved, however long the clip is. WebM has it in its tags already.
    func stamp(_ path: String, format: ClipFormat) throws {
        switch format {
        case .mp4: try Self.replaceEnd(of: path, mp4Box, before: [])
        case .gif: try Self.replaceEnd(of: path, gifExtension, before: [0x3B])
        case .pngFolder:
            let chunk = pngChunk
            for name in entries(of: path).sorted() {
                try Self.replaceEnd(of: "\(path)/\(name)", chunk, before: Self.pngEnd)
            }
        case .webm: break
        }
    }

    /// A `uuid` box with the identifier of XMP (ISO 16684-3); boxes that a player does not know are skipped.
    private var mp4Box: [UInt8] {
        let identifier: [UInt8] = [
            0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC,
        ]
        let content = identifier + Array(xmp.utf8)
        return Self.big32(content.count + 8) + Array("uuid".utf8) + content
    }

    /// An application extension, then the packet itself, then a ramp of bytes that leads a reader of GIF blocks
    /// to the end from wherever in the packet it lands (ISO 16684-3, GIF 89a).
    private var gifExtension: [UInt8] {
        let ramp = [0x01] + (0...255).reversed().map { UInt8($0) } + [0x00]
        return [0x21, 0xFF, 0x0B] + Array("XMP DataXMP".utf8) + Array(xmp.utf8) + ramp
    }

    /// An uncompressed iTXt chunk under the keyword of XMP.
    var pngChunk: [UInt8] {
        let content = Array("iTXt".utf8) + Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + Array(xmp.utf8)
        return Self.big32(content.count - 4) + content + Self.big32(Int(CRC32.of(content)))
    }

    /// IEND as every PNG ends.
    static let pngEnd: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

    private static func big32(_ value: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
    }

    /// Writes `addition` and then `end` over the `end` that the file has.
    private static func replaceEnd(of path: String, _ addition: [UInt8], before end: [UInt8]) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFault("open", errno) }
        defer { _ = closeDescriptor(descriptor) }
        guard lseek(descriptor, off_t(-end.count), SEEK_END) >= 0 else { throw SystemFault("lseek", errno) }
        try writeAll(addition + end, to: descriptor)
    }
}
