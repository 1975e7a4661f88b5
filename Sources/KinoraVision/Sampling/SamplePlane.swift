/// One channel as the samplers read it: 8-bit values times 8 in Int16, with a border of replicated pixels so that
/// four taps and a small overshoot never leave the storage.
package struct SamplePlane: Sendable {
    /// Replicated pixels on each side.
    package static let border = 16
    /// Sample values are 8-bit values times this.
    package static let scale: Float = 8

    package let width: Int
    package let height: Int
    /// Samples from one row to the next.
    package let stride: Int
    package private(set) var samples: [Int16]

    /// - Parameter plane: values in 0…255; fractions are kept to an eighth.
    package init(_ plane: Plane) {
        let border = Self.border
        width = plane.width
        height = plane.height
        stride = width + 2 * border
        samples = [Int16](repeating: 0, count: stride * (height + 2 * border))
        for y in 0..<height {
            let row = (y + border) * stride + border
            for x in 0..<width {
                let value = min(max(plane.values[y * width + x], 0), 255)
                samples[row + x] = Int16((value * Self.scale).rounded())
            }
            for i in 1...border {
                samples[row - i] = samples[row]
                samples[row + width - 1 + i] = samples[row + width - 1]
            }
        }
        replicateRows()
    }

    private mutating func replicateRows() {
        let border = Self.border
        for x in 0..<stride {
            let top = samples[border * stride + x]
            let bottom = samples[(border + height - 1) * stride + x]
            for i in 0..<border {
                samples[i * stride + x] = top
                samples[(border + height + i) * stride + x] = bottom
            }
        }
    }
}
