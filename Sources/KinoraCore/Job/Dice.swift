/// The core's only source of chance: SplitMix64 (Steele, Lea and Flood, 2014). A value, so that the same seed gives
/// the same decisions on every machine (R-18, I-15).
package struct Dice: Hashable, Sendable, RandomNumberGenerator {
    package var state: UInt64

    @inlinable package init(seed: UInt64) { state = seed }

    @inlinable package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 up to and without `bound`; `bound` is positive and under 2³².
    @inlinable package mutating func below(_ bound: Int64) -> Int64 {
        Int64(((next() >> 32) &* UInt64(bound)) >> 32)
    }

    /// Full jitter: anything from 0 to the cap (§3.2).
    @inlinable package mutating func jitter(_ cap: Milliseconds) -> Milliseconds { below(cap + 1) }

    /// Whether an event of this rate, in parts of a million, comes about.
    @inlinable package mutating func happens(_ perMillion: Int64) -> Bool {
        perMillion > 0 && below(1_000_000) < perMillion
    }
}
