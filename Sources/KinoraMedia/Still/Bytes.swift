/// Numbers out of a file that may end anywhere: `nil` beyond the end.
extension [UInt8] {
    func byte(_ offset: Int) -> Int? {
        indices.contains(offset) ? Int(self[offset]) : nil
    }

    func big16(_ offset: Int) -> Int? { number(offset, count: 2) }
    func big32(_ offset: Int) -> Int? { number(offset, count: 4) }
    func big64(_ offset: Int) -> Int? { number(offset, count: 8) }
    func little16(_ offset: Int) -> Int? { number(offset, count: 2, littleEndian: true) }
    func little24(_ offset: Int) -> Int? { number(offset, count: 3, littleEndian: true) }
    func little32(_ offset: Int) -> Int? { number(offset, count: 4, littleEndian: true) }

    /// `count` bytes as an unsigned number; `nil` too when it does not fit an `Int`.
    func number(_ offset: Int, count size: Int, littleEndian: Bool = false) -> Int? {
        guard offset >= 0, size >= 0, offset <= count - size else { return nil }
        var value: UInt64 = 0
        for step in 0..<size {
            value = value << 8 | UInt64(self[offset + (littleEndian ? size - 1 - step : step)])
        }
        return Int(exactly: value)
    }

    /// Whether the ASCII letters of `text` stand at `offset`.
    func has(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, offset <= count - length else { return false }
        return text.withUTF8Buffer { letters in
            letters.indices.allSatisfy { self[offset + $0] == letters[$0] }
        }
    }

    /// Four ASCII letters, as chunks and boxes are named.
    func name(_ offset: Int) -> String? {
        guard offset >= 0, offset <= count - 4 else { return nil }
        return String(decoding: self[offset..<offset + 4], as: UTF8.self)
    }
}
