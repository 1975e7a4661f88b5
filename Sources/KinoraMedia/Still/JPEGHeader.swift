import KinoraCore

/// Walks the markers of a JPEG (ITU-T T.81, annex B) to the end of its first picture.
struct JPEGHeader {
    private let bytes: [UInt8]
    private var header: StillHeader
    private var size: PixelSize?
    private var componentCount = 0
    private var hasAdobeMarker = false
    private var profileParts: [(index: Int, data: Range<Int>)] = []

    static func parse(_ bytes: [UInt8]) throws(StillFlaw) -> StillHeader {
        let start = StillHeader(format: .jpeg, size: PixelSize(width: 0, height: 0), parts: [0..<2])
        var walk = JPEGHeader(bytes: bytes, header: start)
        try walk.run()
        return walk.header
    }

    private mutating func run() throws(StillFlaw) {
        var offset = 2
        while true {
            // Any number of 0xFF may stand before a marker.
            while bytes.byte(offset) == 0xFF, bytes.byte(offset + 1) == 0xFF { offset += 1 }
            guard let lead = bytes.byte(offset), let marker = bytes.byte(offset + 1) else { throw Self.cutOff }
            guard lead == 0xFF else { throw .damaged("there is no marker where one must stand") }
            if marker == 0xD9 {
                header.parts.append(offset..<offset + 2)
                return try finish()
            }
            guard let length = bytes.big16(offset + 2), length >= 2, offset + 2 + length <= bytes.count else {
                throw Self.cutOff
            }
            let end = offset + 2 + length
            try read(marker, offset + 4..<end)
            if !Self.isPrivate(marker) { header.parts.append(offset..<end) }
            offset = marker == 0xDA ? try skipScan(from: end) : end
        }
    }

    private static let cutOff = StillFlaw.damaged("the file ends before the picture does")

    /// Comments and application data, but for JFIF and Adobe, which tell how colours are meant.
    private static func isPrivate(_ marker: Int) -> Bool {
        marker == 0xFE || (0xE1...0xEF).contains(marker) && marker != 0xEE
    }

    private mutating func read(_ marker: Int, _ data: Range<Int>) throws(StillFlaw) {
        switch marker {
        case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker): try readFrame(marker, data)
        case 0xE1 where bytes.has("Exif\0\0", at: data.lowerBound) && data.count > 6:
            header.orientation = Orientation(exif: Array(bytes[data.lowerBound + 6..<data.upperBound]))
        case 0xE2 where bytes.has("ICC_PROFILE\0", at: data.lowerBound) && data.count > 14:
            profileParts.append((Int(bytes[data.lowerBound + 12]), data.lowerBound + 14..<data.upperBound))
        case 0xEE where bytes.has("Adobe", at: data.lowerBound): hasAdobeMarker = true
        case 0xDA:
            guard size != nil else { throw .damaged("pixels come before the size") }
        default: break
        }
    }

    private mutating func readFrame(_ marker: Int, _ data: Range<Int>) throws(StillFlaw) {
        guard let depth = bytes.byte(data.lowerBound), let height = bytes.big16(data.lowerBound + 1),
            let width = bytes.big16(data.lowerBound + 3), let count = bytes.byte(data.lowerBound + 5)
        else { throw Self.cutOff }
        guard marker <= 0xC2 else {
            throw .unsupported("is a JPEG of a rare kind (lossless or arithmetic)", hint: "save it as PNG")
        }
        guard depth == 8 else {
            throw .unsupported("is a JPEG with \(depth) bits a channel", hint: "save it as PNG")
        }
        guard [1, 3, 4].contains(count) else { throw .damaged("it says it has \(count) channels") }
        let size = PixelSize(width: width, height: height)
        try StillLimits.check(size)
        self.size = size
        componentCount = count
    }

    /// From the start of coded pixels to the marker behind them; stuffed bytes and restarts belong to the scan.
    private mutating func skipScan(from start: Int) throws(StillFlaw) -> Int {
        let end: Int? = bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            while offset + 1 < bytes.count {
                if bytes[offset] == 0xFF {
                    let next = bytes[offset + 1]
                    if next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { return offset }
                }
                offset += 1
            }
            return nil
        }
        guard let end else { throw Self.cutOff }
        header.parts.append(start..<end)
        return end
    }

    private mutating func finish() throws(StillFlaw) {
        guard let size else { throw .damaged("it holds no picture") }
        header.size = size
        header.isCMYK = componentCount == 4
        if header.isCMYK, !hasAdobeMarker {
            throw .unsupported("is a CMYK JPEG that does not tell how its inks are meant", hint: "save it as RGB")
        }
        let total = profileParts.reduce(0) { $0 + $1.data.count }
        if !profileParts.isEmpty, total <= StillLimits.profile_B {
            header.profile = profileParts.sorted { $0.index < $1.index }.flatMap { bytes[$0.data] }
        }
    }
}
