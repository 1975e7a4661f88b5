/// Resamples a plane at arbitrary positions: four taps across in each of four rows, then four taps down.
package struct WarpSampler: Sendable {
    private let plane: SamplePlane

    package init(_ plane: SamplePlane) {
        self.plane = plane
    }

    /// Writes `count` bytes from the 24.8 fixed-point positions at `xs` and `ys`, which must be clamped by
    /// ``FixedPoint/clamp(_:count:)``.
    package func sample(
        xs: UnsafePointer<Int32>, ys: UnsafePointer<Int32>, count: Int, into target: UnsafeMutablePointer<UInt8>
    ) {
        plane.samples.withUnsafeBytes { samples in
            CubicKernel.rowVectors.withUnsafeBytes { weights in
                guard let samples = samples.baseAddress, let weights = weights.baseAddress else { return }
                let taps = WarpTaps(
                    origin: samples + 2 * ((SamplePlane.border - 1) * (plane.stride + 1)), rowBytes: 2 * plane.stride,
                    weights: weights)
                taps.run(xs, ys, count: count, into: target)
            }
        }
    }
}
