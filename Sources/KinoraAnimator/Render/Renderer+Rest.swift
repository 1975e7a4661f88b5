import KinoraCore
import KinoraVision

extension Renderer {
    /// Adds what the first frame lacks to be the still, where little has moved yet.
    func settle(_ view: View, moving: Bool, into frame: inout VideoFrame, scratch: inout RenderScratch) {
        guard let residual, var weights = scratch.nodesZ else { return }
        scratch.nodesZ = nil
        defer { scratch.nodesZ = weights }
        guard restWeights(view, moving: moving, into: &weights, scratch: &scratch) else { return }
        frame.bytes.withUnsafeMutableBufferPointer { bytes in
            residual.differences.withUnsafeBufferPointer { differences in
                guard let bytes = bytes.baseAddress, let differences = differences.baseAddress else { return }
                for nodeRow in 0..<(weights.rows - 1) {
                    guard let run = weights.run(nodeRow) else { continue }
                    for y in (4 * nodeRow)..<min(4 * nodeRow + 4, output.height) {
                        settle(row: y, run: run, weights, differences, into: bytes, scratch: &scratch)
                    }
                }
            }
        }
    }

    /// One luma row, and the chroma row that begins with it.
    private func settle(
        row y: Int, run: Range<Int>, _ weights: NodeGrid, _ differences: UnsafePointer<Int8>,
        into bytes: UnsafeMutablePointer<UInt8>, scratch: inout RenderScratch
    ) {
        let (w, h) = (output.width, output.height)
        let (x, count) = (run.lowerBound * 4, min(run.count * 4, w - run.lowerBound * 4))
        scratch.weights.withUnsafeMutableBufferPointer { whole in
            scratch.rowX.withUnsafeMutableBufferPointer { row in
                guard let whole = whole.baseAddress, let row = row.baseAddress else { return }
                weights.expand(row: y, firstNode: run.lowerBound, nodes: run.count, scratch: &scratch.line, into: row)
                ResidualRow.truncate(row, fours: run.count, into: whole)
                let at = y * w + x
                ResidualRow.add(differences + at, weights: whole, count: count, to: bytes + at)
                guard y & 1 == 0 else { return }
                for plane in 0..<2 {
                    let at = w * h + plane * (w * h / 4) + y / 2 * (w / 2) + x / 2
                    ResidualRow.add(differences + at, weights: whole, halved: true, count: count / 2, to: bytes + at)
                }
            }
        }
    }

    /// The share of the residual at each node; false when there is none anywhere.
    private func restWeights(
        _ view: View, moving: Bool, into weights: inout NodeGrid, scratch: inout RenderScratch
    ) -> Bool {
        let columns = weights.columns
        // How far the camera shows a node from its rest, the same in every row.
        for i in 0..<columns { scratch.line[i] = Float(view.restX + Double(4 * i) * (view.restStep - 1)) }
        var any = false
        weights.values.withUnsafeMutableBufferPointer { weights in
            scratch.shiftX.withUnsafeBufferPointer { shiftX in
                scratch.shiftY.withUnsafeBufferPointer { shiftY in
                    for j in 0..<weights.count / columns {
                        let row = j * columns..<(j + 1) * columns
                        let cameraY = Float(view.restY + Double(4 * j) * (view.restStep - 1))
                        let most = Self.weigh(
                            camera: (scratch.line, cameraY),
                            matter: moving ? (.init(rebasing: shiftX[row]), .init(rebasing: shiftY[row])) : nil,
                            into: .init(rebasing: weights[row]))
                        any = any || most > 0
                    }
                }
            }
        }
        return any
    }

    /// One row of nodes; gives the largest share in it.
    private static func weigh(
        camera: (x: [Float], y: Float), matter: (x: UnsafeBufferPointer<Float>, y: UnsafeBufferPointer<Float>)?,
        into weights: UnsafeMutableBufferPointer<Float>
    ) -> Float {
        camera.x.withUnsafeBufferPointer { x in
            if let matter {
                for i in 0..<weights.count {
                    weights[i] = RestResidual.weight(x[i] - matter.x[i], camera.y - matter.y[i])
                }
            } else {
                for i in 0..<weights.count { weights[i] = RestResidual.weight(x[i], camera.y) }
            }
            return weights.reduce(0) { max($0, $1) }
        }
    }
}
