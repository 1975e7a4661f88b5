/// Which way the texture runs at each pixel, and how clearly.
///
/// Directions are given as the cosine and sine of twice the angle, so that a direction and its opposite are one and
/// may be averaged and interpolated; x runs right and y down.
package struct StructureTensor: Sendable, Equatable {
    /// Cosine and sine of twice the angle **along** the texture: along a strand, not across it. 0 where it is flat.
    package let cosine: Plane
    package let sine: Plane
    /// 0 where all directions are alike, 1 where all gradients are parallel.
    package let coherence: Plane
    /// Mean square of the gradient, per pixel²: how much texture there is.
    package let energy: Plane

    /// - Parameters:
    ///   - gradientSigma: blur before the gradient, in pixels.
    ///   - windowSigma: blur of the gradient's products, in pixels: the neighbourhood that has a say.
    package init(_ plane: Plane, gradientSigma: Float = 1.2, windowSigma: Float = 6) {
        let (dx, dy) = plane.gaussianBlurred(sigma: gradientSigma).gradient()
        let xx = dx.combined(with: dx) { $0 * $1 }.gaussianBlurred(sigma: windowSigma)
        let yy = dy.combined(with: dy) { $0 * $1 }.gaussianBlurred(sigma: windowSigma)
        let xy = dx.combined(with: dy) { $0 * $1 }.gaussianBlurred(sigma: windowSigma)
        var (cosine, sine) = (
            Plane(width: plane.width, height: plane.height), Plane(width: plane.width, height: plane.height)
        )
        var (coherence, energy) = (cosine, cosine)
        for i in plane.values.indices {
            let (a, b, c) = (xx.values[i], yy.values[i], xy.values[i])
            let sum = a + b
            let difference = ((a - b) * (a - b) + 4 * c * c).squareRoot()
            energy.values[i] = sum
            // Below a hundredth of an 8-bit step squared there is nothing but rounding.
            guard sum > 1.5e-7 else { continue }
            coherence.values[i] = min(1, difference / sum)
            guard difference > 0 else { continue }
            // The gradient's own double angle points to (a − b, 2c); along is a quarter turn on, half a turn doubled.
            cosine.values[i] = (b - a) / difference
            sine.values[i] = -2 * c / difference
        }
        self.cosine = cosine
        self.sine = sine
        self.coherence = coherence
        self.energy = energy
    }
}
