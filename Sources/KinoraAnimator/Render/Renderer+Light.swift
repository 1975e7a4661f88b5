import KinoraCore
import KinoraVision

extension Renderer {
    /// Adds what the first frame lacks to be the still, where little has moved yet.
    func settle(_ view: View, moving: Bool, into frame: inout VideoFrame, scratch: inout RenderScratch) {
        guard let residual, var weights = scratch.nodesZ else { return }
        scratch.nodesZ = nil
        defer { scratch.nodesZ = weights }
        guard restWeights(view, moving: moving, into: &weights, scratch: &scratch) else { return }
        let (w, h) = (frame.width, frame.height)
        frame.bytes.withUnsafeMutableBufferPointer { bytes in
            guard let target = bytes.baseAddress else { return }
            for y in 0..<h {
                guard let run = weights.run(row: y) else { continue }
                let (x, count) = (run.lowerBound * 4, min(run.count * 4, w - run.lowerBound * 4))
                scratch.rowX.withUnsafeMutableBufferPointer { row in
                    guard let row = row.baseAddress else { return }
                    weights.expand(
                        row: y, firstNode: run.lowerBound, nodes: run.count, scratch: &scratch.line, into: row)
                    for i in 0..<count { scratch.weights[i] = Int16(row[i]) }
                }
                residual.add(to: target + y * w + x, at: y * w + x, weights: scratch.weights, stride: 1, count: count)
                guard y & 1 == 0 else { continue }
                for plane in 0..<2 {
                    let at = w * h + plane * (w * h / 4) + y / 2 * (w / 2) + x / 2
                    residual.add(to: target + at, at: at, weights: scratch.weights, stride: 2, count: count / 2)
                }
            }
        }
    }

    /// The share of the residual at each node; false when there is none anywhere.
    private func restWeights(
        _ view: View, moving: Bool, into weights: inout NodeGrid, scratch: inout RenderScratch
    ) -> Bool {
        var dx = NodeGrid(frame: output.size)
        var dy = dx
        if moving {
            FieldSum.look(scratch.dx, grid: grid, view: view, into: &dx)
            FieldSum.look(scratch.dy, grid: grid, view: view, into: &dy)
        }
        var any = false
        for j in 0..<weights.rows {
            let shiftY = Float(view.restY + Double(4 * j) * (view.restStep - 1))
            for i in 0..<weights.columns {
                let k = j * weights.columns + i
                let shiftX = Float(view.restX + Double(4 * i) * (view.restStep - 1))
                let weight = RestResidual.weight(shiftX - dx.values[k], shiftY - dy.values[k])
                weights.values[k] = weight
                any = any || weight > 0
            }
        }
        return any
    }

    /// Applies the changes of light.
    func illuminate(_ view: View, _ moment: Moment, into frame: inout VideoFrame, scratch: inout RenderScratch) {
        light.sums(at: moment, into: &scratch.sums)
        guard var gain = scratch.nodesX, var cb = scratch.nodesY, var cr = scratch.nodesZ else { return }
        (scratch.nodesX, scratch.nodesY, scratch.nodesZ) = (nil, nil, nil)
        FieldSum.look(scratch.sums[0], grid: grid, view: view, into: &gain)
        FieldSum.look(scratch.sums[1], grid: grid, view: view, into: &cb)
        FieldSum.look(scratch.sums[2], grid: grid, view: view, into: &cr)
        let (w, h) = (frame.width, frame.height)
        let nodes = gain.columns - 1
        frame.bytes.withUnsafeMutableBufferPointer { bytes in
            scratch.rowX.withUnsafeMutableBufferPointer { rowX in
                scratch.rowY.withUnsafeMutableBufferPointer { rowY in
                    guard let target = bytes.baseAddress, let rowX = rowX.baseAddress, let rowY = rowY.baseAddress
                    else { return }
                    for y in 0..<h {
                        gain.expand(row: y, firstNode: 0, nodes: nodes, scratch: &scratch.line, into: rowX)
                        LightField.brighten(target + y * w, gain: rowX, count: w)
                        guard y & 1 == 0 else { continue }
                        for (plane, tint) in [cb, cr].enumerated() {
                            tint.expand(row: y, firstNode: 0, nodes: nodes, scratch: &scratch.line, into: rowY)
                            let at = w * h + plane * (w * h / 4) + y / 2 * (w / 2)
                            LightField.tint(target + at, gain: rowX, tint: rowY, count: w / 2)
                        }
                    }
                }
            }
        }
        (scratch.nodesX, scratch.nodesY, scratch.nodesZ) = (gain, cb, cr)
    }
}
