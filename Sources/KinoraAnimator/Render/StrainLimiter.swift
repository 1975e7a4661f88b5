import KinoraVision

/// Keeps a displacement field from folding or tearing the picture: where its strain over the clip is too high, its
/// amplitude is lowered smoothly (animator reference §4).
enum StrainLimiter {
    /// Strain a gain is aimed at, and strain that is let pass.
    static let target: Float = 0.33
    static let tolerated: Float = 0.4

    /// A factor 0…1 for every node.
    /// - Parameters:
    ///   - moments: points in time that sample one period of the motion
    static func gain(_ bases: [WarpBasis], moments: [Moment], width: Double) -> Plane? {
        guard let first = bases.first else { return nil }
        let size = (first.field.width, first.field.height)
        var gain = Plane(width: size.0, height: size.1, filledWith: 1)
        let nodes = width / Double(SceneGrid.step)
        for _ in 0..<4 {
            let strain = largestStrain(bases, gain: gain, moments: moments)
            guard let worst = strain.values.max(), worst > tolerated else { break }
            let raw = strain.map { $0 > target ? target / $0 : 1 }
            // 41 px and 12 px at 1024 wide.
            let calm = raw.eroded(radius: max(1, Int(nodes * 20 / 1024)))
                .gaussianBlurred(sigma: Float(max(nodes * 12 / 1024, 0.8)))
            gain = gain.combined(with: calm) { $0 * $1 }
        }
        return gain
    }

    /// The largest spectral norm of ∂D/∂p over the moments, node by node.
    static func largestStrain(_ bases: [WarpBasis], gain: Plane, moments: [Moment]) -> Plane {
        let (w, h) = (gain.width, gain.height)
        var worst = Plane(width: w, height: h)
        var dx = [Float](repeating: 0, count: w * h)
        var dy = dx
        for moment in moments {
            for i in dx.indices {
                dx[i] = 0
                dy[i] = 0
            }
            for basis in bases {
                let c = basis.coefficient(moment)
                FieldSum.add(basis.field, times: c * basis.direction.x, to: &dx)
                FieldSum.add(basis.field, times: c * basis.direction.y, to: &dy)
            }
            for i in dx.indices {
                dx[i] *= gain.values[i]
                dy[i] *= gain.values[i]
            }
            accumulate(dx, dy, width: w, height: h, into: &worst.values)
        }
        return worst
    }

    private static func accumulate(_ dx: [Float], _ dy: [Float], width w: Int, height h: Int, into worst: inout [Float])
    {
        let step = Float(SceneGrid.step)
        for y in 0..<(h - 1) {
            for x in 0..<(w - 1) {
                let i = y * w + x
                let (a, b) = ((dx[i + 1] - dx[i]) / step, (dx[i + w] - dx[i]) / step)
                let (c, d) = ((dy[i + 1] - dy[i]) / step, (dy[i + w] - dy[i]) / step)
                // Largest singular value of [a b; c d].
                let p = a * a + b * b + c * c + d * d
                let q = a * d - b * c
                let norm = ((p + max(p * p - 4 * q * q, 0).squareRoot()) / 2).squareRoot()
                if norm > worst[i] { worst[i] = norm }
            }
        }
    }
}
