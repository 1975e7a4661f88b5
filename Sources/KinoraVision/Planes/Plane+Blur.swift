extension Plane {
    /// The mean over a square of `2 · radius + 1` pixels a side; the edge pixel stands for all beyond it.
    package func boxBlurred(radius: Int) -> Plane {
        guard radius > 0, width > 0, height > 0 else { return self }
        let box = SoftBox(radius: radius, edge: 0)
        return box.acrossRows(box.alongRows(self))
    }

    /// A Gaussian blur of standard deviation `sigma` pixels, in a time that does not depend on `sigma`.
    ///
    /// Three passes of a box whose two end taps are weighted so that the variance is exact (extended box filter,
    /// Gwosdek and others, 2011). The response to a point differs from a true Gaussian by at most 7 % of its peak for
    /// `sigma` ≥ 1, and its standard deviation by nothing but rounding. The edge pixel stands for all beyond it.
    package func gaussianBlurred(sigma: Float) -> Plane {
        guard sigma > 0, width > 0, height > 0 else { return self }
        let box = SoftBox(variance: Double(sigma) * Double(sigma) / 3)
        var plane = self
        for _ in 0..<3 { plane = box.alongRows(plane) }
        for _ in 0..<3 { plane = box.acrossRows(plane) }
        return plane
    }
}

/// A box filter of `2 · radius + 1` equal taps and one weaker tap at each end. Sums run in double precision, so that
/// adding what enters and taking what leaves does not drift.
private struct SoftBox {
    let radius: Int
    /// Weight of the two end taps, against 1 for those inside: 0 …< 1.
    let edge: Double
    private var scale: Double { 1 / (Double(2 * radius + 1) + 2 * edge) }

    init(radius: Int, edge: Double) {
        self.radius = radius
        self.edge = edge
    }

    /// The narrowest such box with the given variance in square pixels.
    init(variance: Double) {
        let whole = Int((((12 * variance + 1).squareRoot() - 1) / 2).rounded(.down))
        let r = Double(whole)
        // Variance of the box: (r(r+1)(2r+1)/3 + 2e(r+1)²) / (2r+1+2e); solved for e.
        let missing = variance * (2 * r + 1) - r * (r + 1) * (2 * r + 1) / 3
        self.init(radius: whole, edge: max(0, missing / (2 * ((r + 1) * (r + 1) - variance))))
    }

    func alongRows(_ plane: Plane) -> Plane {
        var result = plane
        let (width, radius, edge, scale) = (plane.width, radius, edge, scale)
        plane.values.withUnsafeBufferPointer { source in
            result.values.withUnsafeMutableBufferPointer { target in
                for y in 0..<plane.height {
                    let row = y * width
                    func at(_ x: Int) -> Double { Double(source[row + max(0, min(width - 1, x))]) }
                    var sum = 0.0
                    for x in -radius...radius { sum += at(x) }
                    for x in 0..<width {
                        let ends = edge * (at(x - radius - 1) + at(x + radius + 1))
                        target[row + x] = Float((sum + ends) * scale)
                        sum += at(x + radius + 1) - at(x - radius)
                    }
                }
            }
        }
        return result
    }

    func acrossRows(_ plane: Plane) -> Plane {
        var result = plane
        let (width, height, radius, edge, scale) = (plane.width, plane.height, radius, edge, scale)
        func row(_ y: Int) -> Int { max(0, min(height - 1, y)) * width }
        var sums = [Double](repeating: 0, count: width)
        plane.values.withUnsafeBufferPointer { source in
            result.values.withUnsafeMutableBufferPointer { target in
                sums.withUnsafeMutableBufferPointer { sums in
                    for y in -radius...radius {
                        let from = row(y)
                        for x in 0..<width { sums[x] += Double(source[from + x]) }
                    }
                    for y in 0..<height {
                        let (above, below, leaving) = (row(y - radius - 1), row(y + radius + 1), row(y - radius))
                        for x in 0..<width {
                            let (a, b) = (Double(source[above + x]), Double(source[below + x]))
                            target[y * width + x] = Float((sums[x] + edge * (a + b)) * scale)
                            sums[x] += b - Double(source[leaving + x])
                        }
                    }
                }
            }
        }
        return result
    }
}
