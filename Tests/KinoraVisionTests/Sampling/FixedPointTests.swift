import Testing

@testable import KinoraVision

@Suite struct FixedPointTests {
    private func fix(_ positions: [Float], limit: Int = 10_000) -> [Int32] {
        var out = [Int32](repeating: .min, count: positions.count)
        FixedRow.fix(positions, count: positions.count, limit: limit, into: &out)
        return out
    }

    @Test func `positions go to the nearest 1 in 256, ties to even`() {
        let halves: [(Double, Int32)] = [
            (0, 0), (0.5, 0), (1.5, 2), (2.5, 2), (3.5, 4), (-0.5, 0), (-1.5, -2), (-2.5, -2), (0.49, 0), (0.51, 1),
            (256, 256), (1023.5, 1024), (1024.5, 1024),
        ]
        for (step, expected) in halves {
            #expect(FixedPoint.fixed(step / 256) == expected)
            #expect(fix([Float(step / 256)]) == [expected])
        }
    }

    @Test func `rows of floats agree with the maps of the separable sampler`() {
        for (origin, step) in [(0.0, 1.0), (-3.25, 0.8125), (17.375, 1.15625), (-20, 0.5), (90, 2)] {
            let map = AxisMap(origin: origin, step: step, count: 60, sourceCount: 64)
            let row = fix((0..<60).map { Float(origin + step * Double($0)) }, limit: 64)
            #expect(row == Sampling.positions(map))
        }
    }

    @Test func `positions are held where all four taps exist`() {
        let slack = Int32(SamplePlane.border - 3)
        let (low, high) = (-slack * 256, (63 + slack) * 256)
        let expected: [Int32] = [low, low, low, 0, 63 * 256, high, high, high]
        #expect(fix([-15_000, -13.01, -13, 0, 63, 76, 76.01, 15_000], limit: 64) == expected)
        for position in [Int32.min / 2, -4000, 0, 4000, Int32.max / 2] {
            let held = FixedPoint.clamp(position, count: 64)
            // The first of four taps lies one before, the last two behind.
            #expect((held >> 8) - 1 >= -Int32(SamplePlane.border))
            #expect((held >> 8) + 2 <= 63 + Int32(SamplePlane.border))
        }
    }

    @Test func `a chroma pixel sits on the even column, between its two rows`() {
        let (width, second) = (8, 16)
        var xs = [Int32](repeating: 0, count: 2 * second)
        var ys = xs
        for k in 0..<2 {
            for i in 0..<width {
                xs[k * second + i] = Int32(i * 256 + 64)
                ys[k * second + i] = Int32((10 + k) * 256 + 128)
            }
        }
        FixedRow.chroma(&xs, second: second, offset: 0, count: 4, limit: 100)
        FixedRow.chroma(&ys, second: second, offset: 256, count: 4, limit: 100)
        // Luma 64/256 to the right is chroma 32/256; luma row 10.5 is chroma row 5.25.
        #expect(Array(xs[0..<4]) == [32, 288, 544, 800])
        #expect(ys[0..<4].allSatisfy { $0 == 1344 })
    }

    @Test func `a plane keeps an eighth of a code and repeats its edges`() {
        let plane = SamplePlane(Plane(width: 3, height: 2, values: [-4, 0.0625, 0.125, 127.3, 254.99, 300]))
        let border = SamplePlane.border
        #expect(plane.stride == 3 + 2 * border)
        func sample(_ x: Int, _ y: Int) -> Int16 { plane.samples[(y + border) * plane.stride + x + border] }
        #expect((0..<6).map { sample($0 % 3, $0 / 3) } == [0, 1, 1, 1018, 2040, 2040])
        #expect(sample(-16, -16) == sample(0, 0))
        #expect(sample(18, 17) == sample(2, 1))
        #expect(sample(1, -9) == sample(1, 0))
        #expect(sample(-3, 1) == sample(0, 1))
    }
}
