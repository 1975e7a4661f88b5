/// Catmull-Rom weights for 256 sub-pixel phases, four taps each, in Q14.
///
/// Each set sums to exactly 16384, so a flat area keeps its value to the bit.
package enum CubicKernel {
    package static let phases = 256
    package static let one: Int32 = 16384

    /// `weights[4 · phase + tap]`; tap 1 is the sample at or before the position.
    package static let weights: [Int16] = (0..<phases).flatMap { quantised(Double($0) / Double(phases)) }

    // The tables below hold every vector twice. The kernels use each weight for two multiply-adds, and a value that
    // is loaded once and used twice is no longer recognised as an operand of the machine's multiply-add.

    /// Taps (0, 1) four times over, then taps (2, 3): four vectors a phase.
    package static let evenVectors: [SIMD8<Int16>] = (0..<phases).flatMap { phase in
        let near = pair(weights[4 * phase], weights[4 * phase + 1])
        let far = pair(weights[4 * phase + 2], weights[4 * phase + 3])
        return [near, near, far, far]
    }

    /// For four taps that lie in three pairs, (–, 0), (1, 2), (3, –): six vectors a phase.
    package static let oddVectors: [SIMD8<Int16>] = (0..<phases).flatMap { phase in
        let first = pair(0, weights[4 * phase])
        let middle = pair(weights[4 * phase + 1], weights[4 * phase + 2])
        let last = pair(weights[4 * phase + 3], 0)
        return [first, first, middle, middle, last, last]
    }

    /// The four taps twice over, for two rows at once: two vectors a phase.
    package static let rowVectors: [SIMD8<Int16>] = (0..<phases).flatMap { phase in
        let taps = SIMD4(weights[4 * phase], weights[4 * phase + 1], weights[4 * phase + 2], weights[4 * phase + 3])
        return [SIMD8(lowHalf: taps, highHalf: taps), SIMD8(lowHalf: taps, highHalf: taps)]
    }

    private static func pair(_ a: Int16, _ b: Int16) -> SIMD8<Int16> { SIMD8(a, b, a, b, a, b, a, b) }

    /// The four exact weights for a position `t` (0…1) after tap 1.
    package static func taps(_ t: Double) -> [Double] {
        [
            ((-0.5 * t + 1) * t - 0.5) * t,
            (1.5 * t - 2.5) * t * t + 1,
            ((-1.5 * t + 2) * t + 0.5) * t,
            (0.5 * t - 0.5) * t * t,
        ]
    }

    private static func quantised(_ t: Double) -> [Int16] {
        var rounded = taps(t).map { Int16(($0 * Double(one)).rounded()) }
        // What rounding gained or lost goes to the largest tap, where it is relatively smallest.
        let sum = rounded.reduce(Int32(0)) { $0 + Int32($1) }
        rounded[t < 0.5 ? 1 : 2] += Int16(one - sum)
        return rounded
    }
}
