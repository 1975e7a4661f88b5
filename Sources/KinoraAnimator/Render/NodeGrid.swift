import KinoraCore
import KinoraVision

/// Values at every fourth output pixel of a frame, and how they become a value for each pixel.
struct NodeGrid: Sendable {
    let columns: Int
    let rows: Int
    var values: [Float]

    init(frame: PixelSize) {
        // One node beyond the last pixel on both sides of every four.
        columns = (frame.width + 3) / 4 + 1
        rows = (frame.height + 3) / 4 + 1
        values = [Float](repeating: 0, count: columns * rows)
    }

    /// Bilinear values for `4 · nodes` pixels from column `4 · firstNode` of pixel row `y`.
    @inline(__always)
    func expand(row y: Int, firstNode: Int, nodes: Int, scratch: inout [Float], into out: UnsafeMutablePointer<Float>) {
        let f = Float(y & 3) * 0.25
        let top = (y >> 2) * columns + firstNode
        values.withUnsafeBufferPointer { values in
            scratch.withUnsafeMutableBufferPointer { line in
                guard let a = values.baseAddress.map({ $0 + top }), let line = line.baseAddress else { return }
                let b = a + columns
                for i in 0...nodes { line[i] = a[i] + (b[i] - a[i]) * f }
                let quarter = SIMD4<Float>(0, 0.25, 0.5, 0.75)
                let target = UnsafeMutableRawPointer(out)
                for i in 0..<nodes {
                    let value = SIMD4<Float>(repeating: line[i]) + quarter * (line[i + 1] - line[i])
                    target.storeBytes(of: value, toByteOffset: 16 * i, as: SIMD4<Float>.self)
                }
            }
        }
    }

    /// The nodes, from the first to the last, between which the four pixel rows from `4 · nodeRow` on have values
    /// above 0.
    func run(_ nodeRow: Int) -> Range<Int>? {
        values.withUnsafeBufferPointer { values in
            let top = nodeRow * columns
            var (first, end) = (0, columns)
            while first < end, max(values[top + first], values[top + columns + first]) <= 0 { first += 1 }
            guard first < end else { return nil }
            while max(values[top + end - 1], values[top + columns + end - 1]) <= 0 { end -= 1 }
            // A node reaches to its neighbours.
            return max(first - 1, 0)..<min(end, columns - 1)
        }
    }
}
