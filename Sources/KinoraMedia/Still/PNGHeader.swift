import KinoraCore

/// Walks a PNG: sizes from IHDR, every checksum, and the chunks that pixels need. (PNG, third edition, §5 and 11.)
enum PNGHeader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Chunks without which the pixels would come out otherwise.
    private static let pixelChunks: Set<String> = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]

    static func parse(_ bytes: [UInt8]) throws(StillFlaw) -> StillHeader {
        var header = try first(bytes)
        var offset = signature.count
        var seenPixels = false
        var packed_B = 0
        while true {
            guard let length = bytes.big32(offset), let name = bytes.name(offset + 4),
                let stored = bytes.big32(offset + 8 + length)
            else { throw .damaged("the file ends in the middle") }
            let data = offset + 8..<offset + 8 + length
            if name == "acTL", !seenPixels {
                throw .unsupported("is an animated PNG", hint: "save one of its frames as PNG")
            }
            guard CRC32.of(bytes, offset + 4..<data.upperBound) == UInt32(truncatingIfNeeded: stored) else {
                throw .damaged("the checksum of its \(name) chunk is wrong")
            }
            let end = data.upperBound + 4
            if pixelChunks.contains(name) { header.parts.append(offset..<end) }
            switch name {
            case "IDAT":
                seenPixels = true
                packed_B += length
                // Packed pixels are never twice as large as bare ones; more would keep a decoder busy for nothing.
                guard packed_B <= 16 * header.size.count + 65_536 else {
                    throw .damaged("it holds more data than its \(header.size) pixels can need")
                }
            case "tRNS": header.hasAlpha = true
            case "eXIf": header.orientation = Orientation(exif: Array(bytes[data]))
            case "iCCP": readProfile(Array(bytes[data]), into: &header)
            case "IEND":
                guard seenPixels else { throw .damaged("it holds no pixels") }
                return header
            default: break
            }
            offset = end
        }
    }

    /// Size and kind, from the 33 bytes that every PNG begins with.
    private static func first(_ bytes: [UInt8]) throws(StillFlaw) -> StillHeader {
        guard bytes.has("IHDR", at: 12), let width = bytes.big32(16), let height = bytes.big32(20),
            let colourType = bytes.byte(25)
        else { throw .damaged("it does not begin as a PNG must") }
        let size = PixelSize(width: width, height: height)
        try StillLimits.check(size)
        return StillHeader(
            format: .png, size: size, hasAlpha: colourType & 4 != 0, parts: [0..<signature.count])
    }

    /// iCCP: a name, a zero, the method 0, and a zlib stream. One that inflates beyond the limit is left out.
    private static func readProfile(_ chunk: [UInt8], into header: inout StillHeader) {
        guard let nameEnd = chunk.firstIndex(of: 0), chunk.byte(nameEnd + 1) == 0 else { return }
        do {
            header.profile = try Inflate.zlib(Array(chunk[(nameEnd + 2)...]), limit_B: StillLimits.profile_B)
        } catch {
            header.notes.append("its colour profile is broken and was left out; colours were read as sRGB")
        }
    }
}
