package import KinoraVision

/// A PNG written by hand, chunk by chunk, so that tests can make what no encoder would.
package struct PNGFile {
    package enum Kind: UInt8 { case grey = 0, rgb = 2, palette = 3, greyAlpha = 4, rgba = 6 }

    package var width: Int
    package var height: Int
    package var kind: Kind
    package var depth: UInt8
    /// Chunks between IHDR and IDAT.
    package var early: [(name: String, data: [UInt8])] = []
    /// Rows without filter bytes.
    package var samples: [UInt8]

    package init(width: Int, height: Int, kind: Kind, depth: UInt8 = 8, samples: [UInt8]) {
        self.width = width
        self.height = height
        self.kind = kind
        self.depth = depth
        self.samples = samples
    }

    package init(_ raster: Raster) {
        self.init(width: raster.width, height: raster.height, kind: .rgb, samples: raster.pixels)
    }

    package var bytes: [UInt8] {
        let row = samples.count / height
        var filtered: [UInt8] = []
        for y in 0..<height { filtered += [0] + samples[y * row..<(y + 1) * row] }
        let header = Self.big32(width) + Self.big32(height) + [depth, kind.rawValue, 0, 0, 0]
        return Self.signature + Self.chunk("IHDR", header) + early.flatMap { Self.chunk($0.name, $0.data) }
            + Self.chunk("IDAT", Self.zlib(filtered)) + Self.chunk("IEND", [])
    }

    package static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    package static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + data
        var crc = UInt32.max
        for byte in named {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return big32(data.count) + named + big32(Int(~crc))
    }

    /// Stored blocks, no compression.
    package static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x78, 0x01]
        var offset = 0
        repeat {
            let count = min(65_535, bytes.count - offset)
            let isLast = offset + count == bytes.count
            let size = [UInt8(count & 255), UInt8(count >> 8)]
            result += [isLast ? 1 : 0] + size + size.map { ~$0 } + bytes[offset..<offset + count]
            offset += count
        } while offset < bytes.count
        var (a, b) = (1, 0)
        for byte in bytes {
            a = (a + Int(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return result + big32(b << 16 | a)
    }

    package static func big32(_ value: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
    }
}
