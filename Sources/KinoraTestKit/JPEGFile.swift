/// A baseline JPEG of one flat colour, written by hand: any number of channels, any Adobe transform. Encoders on
/// bare machines write no CMYK.
package struct JPEGFile {
    package var width: Int
    package var height: Int
    /// One sample a channel: Y'CbCr for three, inks for four (as stored, so Adobe's are inverted).
    package var samples: [UInt8]
    /// The colour transform of Adobe's APP14 marker; `nil` leaves the marker out.
    package var adobeTransform: UInt8?

    package init(width: Int, height: Int, samples: [UInt8], adobeTransform: UInt8? = nil) {
        self.width = width
        self.height = height
        self.samples = samples
        self.adobeTransform = adobeTransform
    }

    package var bytes: [UInt8] {
        var file: [UInt8] = [0xFF, 0xD8]
        if let adobeTransform {
            file += Self.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, adobeTransform])
        }
        file += Self.segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
        let size = [UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255)]
        let channels = samples.indices.map { UInt8($0 + 1) }
        file += Self.segment(0xC0, [8] + size + [UInt8(samples.count)] + channels.flatMap { [$0, 0x11, 0] })
        // DC: categories 0 to 11 as codes of four bits. AC: the end of a block as the one code `0`.
        file += Self.segment(0xC4, [0x00, 0, 0, 0, 12] + [UInt8](repeating: 0, count: 12) + Array(0...11))
        file += Self.segment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0])
        file += Self.segment(0xDA, [UInt8(samples.count)] + channels.flatMap { [$0, 0] } + [0, 63, 0])
        return file + scan + [0xFF, 0xD9]
    }

    package static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
        let length = data.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + data
    }

    private var scan: [UInt8] {
        var bits = ""
        let blocks = ((width + 7) / 8) * ((height + 7) / 8)
        for block in 0..<blocks {
            for sample in samples {
                // With a quantiser of 1 the DC coefficient is eight times the level.
                let difference = block == 0 ? (Int(sample) - 128) * 8 : 0
                bits += Self.code(difference) + "0"
            }
        }
        while bits.count % 8 != 0 { bits += "1" }
        var bytes: [UInt8] = []
        var rest = bits[...]
        while !rest.isEmpty {
            let byte = UInt8(rest.prefix(8), radix: 2) ?? 0
            bytes += byte == 0xFF ? [0xFF, 0] : [byte]
            rest = rest.dropFirst(8)
        }
        return bytes
    }

    /// Category in four bits, then the magnitude (T.81 §F.1.2.1).
    private static func code(_ value: Int) -> String {
        let category = value == 0 ? 0 : Int.bitWidth - abs(value).leadingZeroBitCount
        let magnitude = value >= 0 ? value : value + (1 << category) - 1
        func padded(_ number: Int, _ count: Int) -> String {
            let digits = String(number, radix: 2)
            return String(repeating: "0", count: max(0, count - digits.count)) + digits
        }
        return padded(category, 4) + (category == 0 ? "" : padded(magnitude, category))
    }
}
