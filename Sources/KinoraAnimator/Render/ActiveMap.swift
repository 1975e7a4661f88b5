import KinoraCore
import KinoraVision

/// Which parts of the picture ever move by themselves. Elsewhere the cheap separable sampler is enough.
struct ActiveMap: Sendable {
    private let columns: Int
    private let rows: Int
    /// Number of moving nodes above and left of each node.
    private let counts: [Int32]
    let isEmpty: Bool

    /// - Parameter reach: the largest displacement of each node over the clip, in rest pixels
    init(reach: Plane) {
        columns = reach.width
        rows = reach.height
        var counts = [Int32](repeating: 0, count: (columns + 1) * (rows + 1))
        for y in 0..<rows {
            var line: Int32 = 0
            for x in 0..<columns {
                // 1/512 px is below what the samplers resolve.
                if reach[x, y] > 1.0 / 512 { line += 1 }
                counts[(y + 1) * (columns + 1) + x + 1] = counts[y * (columns + 1) + x + 1] + line
            }
        }
        self.counts = counts
        isEmpty = counts.last == 0
    }

    /// Whether anything moves in a rectangle of nodes (inclusive, held to the grid).
    func contains(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) -> Bool {
        let left = min(max(x0, 0), columns - 1)
        let right = min(max(x1, left), columns - 1) + 1
        let top = min(max(y0, 0), rows - 1)
        let bottom = min(max(y1, top), rows - 1) + 1
        let w = columns + 1
        return counts[bottom * w + right] - counts[top * w + right] - counts[bottom * w + left] + counts[top * w + left]
            > 0
    }
}
