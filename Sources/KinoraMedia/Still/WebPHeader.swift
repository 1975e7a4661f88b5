import KinoraCore

/// Walks the chunks of a WebP (RFC 9649).
enum WebPHeader {
    static func parse(_ bytes: [UInt8]) throws(StillFlaw) -> StillHeader {
        guard let declared = bytes.little32(4), declared + 8 <= bytes.count else { throw cutOff }
        let end = declared + 8
        var header = StillHeader(format: .webp, size: PixelSize(width: 0, height: 0), parts: [0..<end])
        var offset = 12
        var seenPixels = false
        while offset + 8 <= end {
            guard let name = bytes.name(offset), let length = bytes.little32(offset + 4),
                offset + 8 + length <= end
            else { throw cutOff }
            let data = offset + 8..<offset + 8 + length
            switch name {
            case "VP8X": try readExtended(bytes, data.lowerBound, into: &header)
            case "VP8 ", "VP8L":
                seenPixels = true
                try readPixels(bytes, data.lowerBound, isLossless: name == "VP8L", into: &header)
            case "EXIF":
                // Some writers leave the marker of JPEG in front.
                let skip = bytes.has("Exif\0\0", at: data.lowerBound) ? 6 : 0
                header.orientation = Orientation(exif: Array(bytes[data.dropFirst(skip)]))
            case "ICCP" where length <= StillLimits.profile_B: header.profile = Array(bytes[data])
            default: break
            }
            offset = data.upperBound + length % 2
        }
        guard seenPixels else { throw .damaged("it holds no pixels") }
        return header
    }

    private static let cutOff = StillFlaw.damaged("the file ends before the picture does")

    private static func readExtended(_ bytes: [UInt8], _ at: Int, into header: inout StillHeader) throws(StillFlaw) {
        guard let flags = bytes.byte(at), let width = bytes.little24(at + 4), let height = bytes.little24(at + 7)
        else { throw cutOff }
        if flags & 2 != 0 { throw .unsupported("is an animated WebP", hint: "save one of its frames as PNG") }
        header.hasAlpha = flags & 16 != 0
        try set(width + 1, height + 1, in: &header)
    }

    private static func readPixels(
        _ bytes: [UInt8], _ at: Int, isLossless: Bool, into header: inout StillHeader
    ) throws(StillFlaw) {
        if isLossless {
            guard bytes.byte(at) == 0x2F, let word = bytes.little32(at + 1) else {
                throw .damaged("its pixels do not begin as they must")
            }
            header.hasAlpha = header.hasAlpha || word >> 28 & 1 == 1
            try set(word & 0x3FFF + 1, word >> 14 & 0x3FFF + 1, in: &header)
        } else {
            guard bytes.number(at + 3, count: 3) == 0x9D012A, let width = bytes.little16(at + 6),
                let height = bytes.little16(at + 8)
            else { throw .damaged("its pixels do not begin as they must") }
            try set(width & 0x3FFF, height & 0x3FFF, in: &header)
        }
    }

    private static func set(_ width: Int, _ height: Int, in header: inout StillHeader) throws(StillFlaw) {
        let size = PixelSize(width: width, height: height)
        try StillLimits.check(size)
        guard header.size.width == 0 || header.size == size else { throw .damaged("it tells two sizes") }
        header.size = size
    }
}
