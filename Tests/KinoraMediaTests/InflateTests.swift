import KinoraTestKit
import Testing

@testable import KinoraMedia

/// The one thing kinora unpacks itself comes from files of strangers.
@Suite(.timeLimit(.minutes(1)))
struct InflateTests {
    /// Bits as DEFLATE packs them: the first is the lowest of a byte; codes come with their highest bit first.
    private struct BitWriter {
        var bytes: [UInt8] = [0x78, 0x9C]
        private var count = 0

        mutating func put(_ code: Int, bits: Int) {
            for bit in (0..<bits).reversed() {
                if count % 8 == 0 { bytes.append(0) }
                bytes[bytes.count - 1] |= UInt8(code >> bit & 1) << UInt8(count % 8)
                count += 1
            }
        }
    }

    /// A byte 0 and then `runs` copies of 258 bytes at distance 1, with fixed codes (RFC 1951 §3.2.6).
    private static func bomb(runs: Int) -> [UInt8] {
        var bits = BitWriter()
        bits.put(0b110, bits: 3)
        bits.put(0b0011_0000, bits: 8)
        for _ in 0..<runs {
            bits.put(0b1100_0101, bits: 8)
            bits.put(0, bits: 5)
        }
        bits.put(0, bits: 7)
        return bits.bytes
    }

    @Test("a stream that grows a thousand times is unpacked up to the limit and not beyond")
    func bombs() throws {
        let small = try Inflate.zlib(Self.bomb(runs: 100), limit_B: 25_801)
        #expect(small == [UInt8](repeating: 0, count: 25_801))
        #expect(throws: Inflate.Failure.self) { try Inflate.zlib(Self.bomb(runs: 100), limit_B: 25_800) }
        #expect(throws: Inflate.Failure.self) { try Inflate.zlib(Self.bomb(runs: 100_000), limit_B: 1 << 20) }
    }

    private static func noise(_ seed: UInt64) -> UInt64 {
        var z = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        return z ^ z >> 27
    }

    @Test("bytes of chance are refused or unpacked within the limit, never a crash", arguments: 0..<8)
    func chance(round: Int) {
        let sound = round % 2 == 0 ? Self.bomb(runs: 40) : PNGFile.zlib((0..<300).map { UInt8($0 & 255) })
        for number in 0..<2_000 {
            let seed = UInt64(round * 2_000 + number)
            var bytes = sound
            for change in 0..<1 + Int(Self.noise(seed) % 4) {
                let dice = Self.noise(seed &* 31 &+ UInt64(change))
                bytes[2 + Int(dice % UInt64(bytes.count - 2))] = UInt8(truncatingIfNeeded: dice >> 32)
            }
            bytes.removeLast(Int(Self.noise(seed &+ 77) % 8))
            if let output = try? Inflate.zlib(bytes, limit_B: 4_096) { #expect(output.count <= 4_096) }
            // Nothing sound behind the head at all, codes of its own among it.
            let wild = [0x78, 0x01] + (0..<200).map { UInt8(truncatingIfNeeded: Self.noise(seed << 8 | $0) >> 24) }
            if let output = try? Inflate.zlib(wild, limit_B: 4_096) { #expect(output.count <= 4_096) }
        }
    }
}
