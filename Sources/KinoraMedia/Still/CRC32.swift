/// The checksum of PNG and zlib's kin: reflected polynomial 0xEDB88320 (PNG, third edition, annex D).
enum CRC32 {
    /// Four tables, so that four bytes go at once.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 4 * 256)
        for index in 0..<256 {
            var value = UInt32(index)
            for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
            tables[index] = value
        }
        for index in 256..<1024 {
            let before = tables[index - 256]
            tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
        }
        return tables
    }()

    static func of(_ bytes: [UInt8], _ range: Range<Int>? = nil) -> UInt32 {
        let range = range ?? bytes.indices
        return tables.withUnsafeBufferPointer { table in
            bytes.withUnsafeBytes { bytes in
                var crc = UInt32.max
                var offset = range.lowerBound
                while offset + 4 <= range.upperBound {
                    crc ^= bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
                    crc =
                        table[768 + Int(crc & 0xFF)] ^ table[512 + Int(crc >> 8 & 0xFF)]
                        ^ table[256 + Int(crc >> 16 & 0xFF)] ^ table[Int(crc >> 24)]
                    offset += 4
                }
                while offset < range.upperBound {
                    crc = crc >> 8 ^ table[Int((crc ^ UInt32(bytes[offset])) & 0xFF)]
                    offset += 1
                }
                return ~crc
            }
        }
    }
}
