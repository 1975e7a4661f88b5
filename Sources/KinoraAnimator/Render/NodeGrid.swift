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

    /// The nodes, from the first to the last, between which a pixel row has values above 0.
    func run(row y: Int) -> Range<Int>? {
        let top = (y >> 2) * columns
        let used = { (i: Int) in values[top + i] > 0 || values[top + columns + i] > 0 }
        guard let first = (0..<columns).first(where: used), let last = (0..<columns).last(where: used) else {
            return nil
        }
        // A node reaches to its neighbours.
        return max(first - 1, 0)..<min(last + 1, columns - 1)
    }
}
