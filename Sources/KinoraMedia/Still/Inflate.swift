/// Undoes DEFLATE (RFC 1951) in its zlib wrapping (RFC 1950), to a limit. For colour profiles inside PNG (iCCP),
/// the one small thing kinora must unpack itself; pixels are the decoder's.
///
/// Why not a library: screenshots of Macs are PNG in Display P3 and look dull without their profile, so it must be
/// read. The `ffmpeg` program has no option that we know of to hand a profile out, Foundation has no zlib on Linux, and
/// zlib's own headers would be one more package to install before the first build. This reads one stream of at most
/// 1 MiB unpacked, which is why it may be simple and slow; what it cannot read costs the profile and a note, never
/// the picture. Its tests feed it bytes of chance.
struct Inflate {
    /// The stream is broken, or larger than the limit.
    struct Failure: Error {}

    private let input: [UInt8]
    private let limit_B: Int
    private var offset: Int
    private var bits: UInt32 = 0
    private var bitCount = 0
    private var output: [UInt8] = []

    static func zlib(_ bytes: [UInt8], limit_B: Int) throws(Failure) -> [UInt8] {
        guard let head = bytes.big16(0), head % 31 == 0, head >> 8 & 15 == 8, head & 0x20 == 0 else {
            throw Failure()
        }
        var inflate = Inflate(input: bytes, limit_B: limit_B, offset: 2)
        return try inflate.run()
    }

    private mutating func run() throws(Failure) -> [UInt8] {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored()
            case 1: try decode(literals: Self.fixedLiterals, distances: Self.fixedDistances)
            case 2:
                let (literals, distances) = try readCodes()
                try decode(literals: literals, distances: distances)
            default: throw Failure()
            }
        }
        return output
    }

    /// The next `count` bits, the first being the lowest.
    private mutating func take(_ count: Int) throws(Failure) -> Int {
        while bitCount < count {
            guard offset < input.count else { throw Failure() }
            bits |= UInt32(input[offset]) << UInt32(bitCount)
            offset += 1
            bitCount += 8
        }
        let value = bits & ((1 << UInt32(count)) - 1)
        bits >>= UInt32(count)
        bitCount -= count
        return Int(value)
    }

    private mutating func put(_ byte: UInt8) throws(Failure) {
        guard output.count < limit_B else { throw Failure() }
        output.append(byte)
    }

    private mutating func copyStored() throws(Failure) {
        bits = 0
        bitCount = 0
        guard let length = input.little16(offset), let check = input.little16(offset + 2),
            length ^ check == 0xFFFF, offset + 4 + length <= input.count
        else { throw Failure() }
        for byte in input[offset + 4..<offset + 4 + length] { try put(byte) }
        offset += 4 + length
    }

    private mutating func symbol(_ code: HuffmanCode) throws(Failure) -> Int {
        var value = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            value |= try take(1)
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw Failure()
    }

    private mutating func decode(literals: HuffmanCode, distances: HuffmanCode) throws(Failure) {
        while true {
            let symbol = try symbol(literals)
            if symbol < 256 {
                try put(UInt8(symbol))
            } else if symbol == 256 {
                return
            } else {
                guard symbol <= 285 else { throw Failure() }
                let length = Self.lengthStarts[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
                let place = try self.symbol(distances)
                guard place < 30 else { throw Failure() }
                let distance = Self.distanceStarts[place] + (try take(Self.distanceBits[place]))
                guard distance <= output.count else { throw Failure() }
                for _ in 0..<length { try put(output[output.count - distance]) }
            }
        }
    }

    /// The codes of a dynamic block (RFC 1951 §3.2.7).
    private mutating func readCodes() throws(Failure) -> (literals: HuffmanCode, distances: HuffmanCode) {
        let literalCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let lengthCount = try take(4) + 4
        var orderLengths = [Int](repeating: 0, count: 19)
        for index in 0..<lengthCount { orderLengths[Self.order[index]] = try take(3) }
        let lengthCode = HuffmanCode(lengths: orderLengths)
        var lengths: [Int] = []
        while lengths.count < literalCount + distanceCount {
            switch try symbol(lengthCode) {
            case let length where length < 16: lengths.append(length)
            case 16:
                guard let last = lengths.last else { throw Failure() }
                lengths += Array(repeating: last, count: 3 + (try take(2)))
            case 17: lengths += Array(repeating: 0, count: 3 + (try take(3)))
            default: lengths += Array(repeating: 0, count: 11 + (try take(7)))
            }
        }
        guard lengths.count == literalCount + distanceCount else { throw Failure() }
        return (
            HuffmanCode(lengths: Array(lengths[..<literalCount])),
            HuffmanCode(lengths: Array(lengths[literalCount...]))
        )
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let lengthStarts = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
        227, 258,
    ]
    private static let distanceBits = (0..<30).map { max(0, $0 / 2 - 1) }
    private static let distanceStarts: [Int] = distanceBits.reduce(into: [1]) { $0.append(($0.last ?? 0) + 1 << $1) }
    private static let fixedLiterals = HuffmanCode(
        lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    private static let fixedDistances = HuffmanCode(lengths: Array(repeating: 5, count: 30))
}

/// A canonical prefix code: how many codes of each length there are, and the symbols in order of code.
private struct HuffmanCode: Sendable {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(lengths: [Int]) {
        for length in lengths where length > 0 { counts[length] += 1 }
        for length in 1...15 {
            for symbol in lengths.indices where lengths[symbol] == length { symbols.append(symbol) }
        }
    }
}
