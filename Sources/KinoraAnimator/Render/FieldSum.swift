import KinoraCore
import KinoraVision

/// Sums of basis fields on the scene's grid, and their values at the nodes of a frame seen by the camera.
enum FieldSum {
    /// `sum += weight · field`
    static func add(_ field: Plane, times weight: Float, to sum: inout [Float]) {
        guard weight != 0 else { return }
        field.values.withUnsafeBufferPointer { field in
            sum.withUnsafeMutableBufferPointer { sum in
                for i in 0..<min(field.count, sum.count) { sum[i] += weight * field[i] }
            }
        }
    }

    /// Bilinear values of a grid field where the camera looks, for each node of the frame.
    static func look(_ field: [Float], grid: SceneGrid, view: View, columns: Int, into nodes: inout [Float]) {
        let rows = nodes.count / columns
        let step = view.restStep
        let (x0, y0) = (grid.column(view.restX), grid.row(view.restY))
        var index = [Int](repeating: 0, count: columns)
        var share = [Float](repeating: 0, count: columns)
        for i in 0..<columns {
            let at = min(max(x0 + Double(i) * step, 0), Double(grid.columns) - 1.0001)
            index[i] = Int(at)
            share[i] = Float(at - Double(index[i]))
        }
        field.withUnsafeBufferPointer { field in
            nodes.withUnsafeMutableBufferPointer { out in
                var line = [Float](repeating: 0, count: grid.columns)
                for j in 0..<rows {
                    let at = min(max(y0 + Double(j) * step, 0), Double(grid.rows) - 1.0001)
                    let top = Int(at) * grid.columns
                    let f = Float(at - Double(Int(at)))
                    for i in 0..<grid.columns {
                        line[i] = field[top + i] + (field[top + grid.columns + i] - field[top + i]) * f
                    }
                    for i in 0..<columns {
                        let k = index[i]
                        out[j * columns + i] = line[k] + (line[k + 1] - line[k]) * share[i]
                    }
                }
            }
        }
    }
}
