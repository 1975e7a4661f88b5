extension Passport {
    /// The bytes of a still with the XMP packet in them: in an APP1 segment of a JPEG (ISO 16684-3), in a chunk of a
    /// PNG. Another kind, and what is none, stays as it is.
    package func stamped(_ bytes: [UInt8], kind: String) -> [UInt8] {
        switch kind {
        case "jpg" where bytes.starts(with: [0xFF, 0xD8]): Array(bytes[..<2]) + jpegSegment + bytes[2...]
        case "png" where bytes.suffix(Self.pngEnd.count).elementsEqual(Self.pngEnd):
            Array(bytes.dropLast(Self.pngEnd.count)) + pngChunk + Self.pngEnd
        default: bytes
        }
    }

    private var jpegSegment: [UInt8] {
        let content = Array("http://ns.adobe.com/xap/1.0/\0".utf8) + Array(xmp.utf8)
        let length = content.count + 2
        return [0xFF, 0xE1, UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length)] + content
    }
}
