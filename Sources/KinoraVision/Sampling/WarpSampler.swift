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
                let taps = Taps(
                    origin: samples + 2 * ((SamplePlane.border - 1) * (plane.stride + 1)), rowBytes: 2 * plane.stride,
                    weights: weights)
                let output = UnsafeMutableRawPointer(target)
                var i = 0
                while i + 8 <= count {
                    let bytes = Rounding.toBytes(taps.four(xs + i, ys + i), taps.four(xs + i + 4, ys + i + 4))
                    output.storeBytes(of: bytes, toByteOffset: i, as: SIMD8<UInt8>.self)
                    i += 8
                }
                while i < count {
                    target[i] = taps.one(xs[i], ys[i])
                    i += 1
                }
            }
        }
    }

    private struct Taps {
        /// The tap of position (0, 0) in bordered storage.
        let origin: UnsafeRawPointer
        let rowBytes: Int
        let weights: UnsafeRawPointer

        /// The four rows around a position, resampled across: 14-bit values.
        @inline(__always)
        private func rows(_ x: Int32, _ y: Int32) -> SIMD4<Int32> {
            let at = origin + (Int(y >> 8) &* rowBytes &+ Int(x >> 8) &* 2)
            let w = (weights + Int(x & 255) &* 16).load(as: SIMD8<Int16>.self)
            let upper = SIMD8<Int16>(
                lowHalf: at.loadUnaligned(as: SIMD4<Int16>.self),
                highHalf: at.loadUnaligned(fromByteOffset: rowBytes, as: SIMD4<Int16>.self))
            let lower = SIMD8<Int16>(
                lowHalf: at.loadUnaligned(fromByteOffset: rowBytes &* 2, as: SIMD4<Int16>.self),
                highHalf: at.loadUnaligned(fromByteOffset: rowBytes &* 3, as: SIMD4<Int16>.self))
            let halves = SIMD8<Int32>(
                lowHalf: MultiplyAdd.neighbours(upper, w), highHalf: MultiplyAdd.neighbours(lower, w))
            return halves.evenHalf &+ halves.oddHalf
        }

        /// Weights down for two positions.
        @inline(__always)
        private func down(_ y0: Int32, _ y1: Int32) -> SIMD8<Int16> {
            SIMD8(
                lowHalf: (weights + Int(y0 & 255) &* 16).load(as: SIMD4<Int16>.self),
                highHalf: (weights + Int(y1 & 255) &* 16).load(as: SIMD4<Int16>.self))
        }

        @inline(__always)
        private func two(_ x: UnsafePointer<Int32>, _ y: UnsafePointer<Int32>) -> SIMD4<Int32> {
            let middle = Rounding.toMiddle(rows(x[0], y[0]), rows(x[1], y[1]))
            return MultiplyAdd.neighbours(middle, down(y[0], y[1]))
        }

        /// Four output values before the last rounding.
        @inline(__always)
        func four(_ x: UnsafePointer<Int32>, _ y: UnsafePointer<Int32>) -> SIMD4<Int32> {
            let halves = SIMD8<Int32>(lowHalf: two(x, y), highHalf: two(x + 2, y + 2))
            return halves.evenHalf &+ halves.oddHalf
        }

        func one(_ x: Int32, _ y: Int32) -> UInt8 {
            let middle = Rounding.toMiddle(rows(x, y), .zero)
            let halves = MultiplyAdd.neighbours(middle, down(y, y))
            let sum = SIMD4<Int32>(halves[0] &+ halves[1], 0, 0, 0)
            return Rounding.toBytes(sum, .zero)[0]
        }
    }
}
