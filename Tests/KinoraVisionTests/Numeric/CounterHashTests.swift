import Testing

@testable import KinoraVision

@Suite struct CounterHashTests {
    @Test func `a number hangs on seed, stream and index and on nothing else`() {
        let hash = CounterHash(seed: 7, stream: 3)
        let forwards = (0..<64).map { hash.bits($0) }
        let backwards = (0..<64).reversed().map { CounterHash(seed: 7, stream: 3).bits($0) }
        #expect(forwards == backwards.reversed())
        for other in [CounterHash(seed: 8, stream: 3), CounterHash(seed: 7, stream: 4)] {
            #expect((0..<64).allSatisfy { other.bits($0) != forwards[Int($0)] })
        }
    }

    @Test func `units fill 0 to 1 evenly, and signed ones −1 to 1`() {
        let hash = CounterHash(seed: 1, stream: 0)
        var counts = [Int](repeating: 0, count: 16)
        for i in 0..<16_000 {
            let unit = hash.unit(UInt64(i))
            #expect((0..<1).contains(unit))
            #expect(hash.signed(UInt64(i)) == unit * 2 - 1)
            counts[Int(unit * 16)] += 1
        }
        // Six standard deviations.
        #expect(counts.allSatisfy { abs($0 - 1000) < 184 }, "\(counts)")
    }

    @Test func `neighbours have nothing to do with one another`() {
        let hash = CounterHash(seed: 42, stream: 9)
        let values = (0..<8000).map { hash.signed(UInt64($0)) }
        let product = zip(values, values.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / 8000
        #expect(abs(product) < 0.02)
    }

    @Test func `another machine gives the same bits`() {
        #expect(CounterHash(seed: 7, stream: 0).bits(0) == 0xB8B4C2977EABCE45)
        #expect(CounterHash(seed: .max, stream: 12).bits(1 << 40) == 0x8F06F41DDF143797)
    }
}

@Suite struct EasingTests {
    private static let curves: [@Sendable (Double) -> Double] = [
        { smoothstep($0, from: 0.0, to: 1.0) }, { Easing.smoother($0) },
    ]

    @Test(arguments: curves)
    func `an easing goes from 0 to 1, never back, and is level at both ends`(ease: @Sendable (Double) -> Double) {
        #expect(ease(-3) == 0 && ease(0) == 0)
        #expect(ease(1) == 1 && ease(3) == 1)
        #expect(ease(0.5) == 0.5)
        let values = (0...1000).map { ease(Double($0) / 1000) }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0.1 >= $0.0 })
        #expect(values[1] < 1e-5 && values[999] > 1 - 1e-5)
    }
}
