/// Rows of positions as the warp sampler wants them.
package enum FixedRow {
    /// 24.8 fixed point of float positions, nearest and ties to even, by adding 1.5 · 2²³ and reading the bits;
    /// clamped as ``FixedPoint/clamp(_:count:)`` does. Positions must lie within ± 16,000.
    package static func fix(
        _ positions: UnsafePointer<Float>, count: Int, limit: Int, into out: UnsafeMutablePointer<Int32>
    ) {
        let magic: Float = 12_582_912
        let bias = Int32(bitPattern: magic.bitPattern)
        let low = FixedPoint.clamp(.min / 2, count: limit)
        let high = FixedPoint.clamp(.max / 2, count: limit)
        for i in 0..<count {
            let value = Int32(bitPattern: (positions[i] * 256 + magic).bitPattern) &- bias
            out[i] = min(max(value, low), high)
        }
    }

    /// In place: positions of a row of left-sited chroma from two rows of luma positions `second` apart. A chroma
    /// pixel sits on the even column, and `offset`/256 rows below the upper row's half.
    package static func chroma(
        _ row: UnsafeMutablePointer<Int32>, second: Int, offset: Int32, count: Int, limit: Int
    ) {
        let low = FixedPoint.clamp(.min / 2, count: limit)
        let high = FixedPoint.clamp(.max / 2, count: limit)
        for i in 0..<count {
            let sum = row[2 * i] &+ row[second + 2 * i] &- offset
            row[i] = min(max((sum &+ 2) >> 2, low), high)
        }
    }
}
