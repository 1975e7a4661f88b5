import Testing

@testable import KinoraVision

@Suite("Rows of the samplers, against their formulas")
struct RowKernelTests {
    /// Lengths with and without a rest after the vectors.
    static let lengths = [1, 7, 8, 16, 21, 64]

    @Test(arguments: lengths, [false, true])
    func `Differences are weighted, rounded and held in a byte`(count: Int, halved: Bool) {
        let hash = CounterHash(seed: 3, stream: 1)
        let differences = (0..<count).map { Int8(hash.signed(UInt64($0)) * 127) }
        let weights = (0..<2 * count).map { Int16(hash.unit(UInt64($0 + 1000)) * 64.99) }
        let before = (0..<count).map { UInt8(hash.unit(UInt64($0 + 2000)) * 255.99) }
        var row = before
        ResidualRow.add(differences, weights: weights, halved: halved, count: count, to: &row)
        let exact: [UInt8] = (0..<count).map { i in
            let product = Int(differences[i]) * Int(weights[halved ? 2 * i : i])
            let sum = Int(before[i]) + ((product + 32) >> 6)
            return UInt8(min(max(sum, 0), 255))
        }
        #expect(row == exact)
    }

    @Test func `Weights lose their fractions and nothing more`() {
        let values: [Float] = [0, 0.25, 0.5, 0.99999, 1, 1.5, 31.499_998, 31.5, 31.500_002, 63, 63.999_996, 64]
        var whole = [Int16](repeating: -1, count: values.count)
        ResidualRow.truncate(values, fours: values.count / 4, into: &whole)
        #expect(whole == values.map { Int16($0) })
    }

    @Test(arguments: lengths)
    func `Positions become 24.8 fixed point, ties to even, held at the border`(count: Int) {
        let hash = CounterHash(seed: 5, stream: 2)
        let positions: [Float] = (0..<count).map { i in
            // Every fifth lies half-way between two.
            let half = Float(i) + Float(0.5 / 256)
            return i % 5 == 0 ? half : Float(hash.signed(UInt64(i)) * 400)
        }
        var fixed = [Int32](repeating: 0, count: count)
        FixedRow.fix(positions, count: count, limit: 200, into: &fixed)
        #expect(fixed == positions.map { FixedPoint.clamp(FixedPoint.fixed(Double($0)), count: 200) })
    }

    @Test(arguments: lengths)
    func `Chroma sits on the even column, between two luma rows`(count: Int) {
        let second = 2 * count + 3
        let hash = CounterHash(seed: 7, stream: 3)
        let luma = (0..<2 * second).map { Int32(hash.signed(UInt64($0)) * 90_000) }
        var row = luma
        FixedRow.chroma(&row, second: second, offset: 256, count: count, limit: 100)
        let exact: [Int32] = (0..<count).map { i in
            let sum = luma[2 * i] + luma[second + 2 * i] - 256
            return FixedPoint.clamp((sum + 2) >> 2, count: 100)
        }
        #expect(Array(row[..<count]) == exact)
    }
}
