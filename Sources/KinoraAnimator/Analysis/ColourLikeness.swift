import KinoraVision

/// How much more a colour belongs to some pixels than to others: a soft guess in 0…1 for every node.
///
/// Two histograms over (luma, Cb, Cr), 16 bins each and smoothed, give the two densities; the answer is the share of
/// the first in their sum. It knows colours, not outlines: what moves by it must move softly.
enum ColourLikeness {
    /// - Parameters:
    ///   - members: weight of each node as an example, 0…1
    ///   - others: weight of each node as a counter-example, 0…1
    static func plane(_ scene: Scene, members: Plane, others: Plane) -> Plane {
        let bins = scene.luma.values.indices.map { i in
            bin(scene.luma.values[i], scene.cb.values[i], scene.cr.values[i])
        }
        let inside = density(bins, weights: members)
        let outside = density(bins, weights: others)
        var likeness = Plane(width: scene.luma.width, height: scene.luma.height)
        for (i, bin) in bins.enumerated() {
            let (a, b) = (inside[bin], outside[bin])
            likeness.values[i] = a > 0 ? a / (a + b) : 0
        }
        return likeness
    }

    private static let side = 16

    /// Chroma is counted in steps of 8 around grey, luma in steps of 16.
    private static func bin(_ luma: Float, _ cb: Float, _ cr: Float) -> Int {
        func step(_ value: Float, _ size: Float) -> Int { min(max(Int(value / size), 0), side - 1) }
        return (step(luma, 16) * side + step(cb + 64, 8)) * side + step(cr + 64, 8)
    }

    /// A smoothed histogram that sums to 1; all zeros without examples.
    private static func density(_ bins: [Int], weights: Plane) -> [Float] {
        var counts = [Float](repeating: 0, count: side * side * side)
        var total: Float = 0
        for (i, bin) in bins.enumerated() {
            counts[bin] += weights.values[i]
            total += weights.values[i]
        }
        guard total > 0 else { return counts }
        for step in [1, side, side * side] { counts = smoothed(counts, step: step) }
        return counts.map { $0 / total }
    }

    /// ¼ ½ ¼ along one axis.
    private static func smoothed(_ counts: [Float], step: Int) -> [Float] {
        counts.indices.map { i in
            let position = (i / step) % side
            let before = position > 0 ? counts[i - step] : 0
            let after = position < side - 1 ? counts[i + step] : 0
            return counts[i] / 2 + (before + after) / 4
        }
    }
}
