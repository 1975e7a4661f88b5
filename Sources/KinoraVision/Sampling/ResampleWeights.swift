/// Which source samples make each output sample of one axis, and how much of each.
///
/// Shrinking averages over the area of the output pixel (no aliasing, no ringing); growing interpolates with
/// Catmull-Rom. Sources beyond the edge repeat the last sample.
struct ResampleWeights: Sendable {
    /// First source sample, not clamped to the source.
    let first: [Int]
    let taps: [[Float]]

    /// - Parameters:
    ///   - start: source coordinate of the left edge of output pixel 0 (edges at whole numbers)
    ///   - ratio: source pixels an output pixel
    init(start: Double, ratio: Double, count: Int) {
        var first: [Int] = []
        var taps: [[Float]] = []
        for i in 0..<count {
            let low = start + Double(i) * ratio
            let entry = ratio >= 1 ? Self.area(low, low + ratio) : Self.cubic(low + ratio / 2 - 0.5)
            first.append(entry.first)
            taps.append(entry.taps)
        }
        self.first = first
        self.taps = taps
    }

    private static func area(_ low: Double, _ high: Double) -> (first: Int, taps: [Float]) {
        let from = Int(low.rounded(.down))
        let to = max(Int(high.rounded(.up)), from + 1)
        let taps = (from..<to).map { i in
            Float(max(0, min(high, Double(i + 1)) - max(low, Double(i))) / (high - low))
        }
        return (from, taps)
    }

    private static func cubic(_ position: Double) -> (first: Int, taps: [Float]) {
        let whole = position.rounded(.down)
        return (Int(whole) - 1, CubicKernel.taps(position - whole).map { Float($0) })
    }
}
