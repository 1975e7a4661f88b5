/// Random numbers by position instead of by turn: the same (seed, stream, index) gives the same number in any
/// order and on any thread. The mix is SplitMix64's finaliser (Steele, Lea, Flood 2014).
package struct CounterHash: Sendable {
    private let base: UInt64

    package init(seed: UInt64, stream: UInt64) {
        base = Self.mix(seed &+ 0x9E37_79B9_7F4A_7C15 &* (stream &+ 1))
    }

    package func bits(_ index: UInt64) -> UInt64 {
        Self.mix(base &+ 0x9E37_79B9_7F4A_7C15 &* (index &+ 1))
    }

    /// Uniform in 0..<1.
    package func unit(_ index: UInt64) -> Double {
        Double(bits(index) >> 11) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// Uniform in −1..<1.
    package func signed(_ index: UInt64) -> Double { unit(index) * 2 - 1 }

    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
