/// A plane laid out for the pass across: strips of eight rows, and for each column the pairs (this column, the next)
/// of those rows. Two loads give two taps of eight rows, with no gather and no horizontal sum.
struct StripLayout: Sendable {
    /// Columns of bordered storage.
    let stride: Int
    /// Two vectors a column: rows 0…3 and rows 4…7 of the strip.
    let lanes: [SIMD8<Int16>]

    /// Bytes from one column to the next.
    static let columnBytes = 32

    init(_ plane: SamplePlane) {
        stride = plane.stride
        let rows = plane.samples.count / plane.stride
        var lanes = [SIMD8<Int16>](repeating: .zero, count: (rows + 7) / 8 * plane.stride * 2)
        for y in 0..<rows {
            let strip = (y / 8) * plane.stride
            let half = (y % 8) / 4
            let lane = (y % 4) * 2
            for x in 0..<plane.stride {
                let here = plane.samples[y * plane.stride + x]
                let next = plane.samples[y * plane.stride + min(x + 1, plane.stride - 1)]
                lanes[(strip + x) * 2 + half][lane] = here
                lanes[(strip + x) * 2 + half][lane + 1] = next
            }
        }
        self.lanes = lanes
    }
}
