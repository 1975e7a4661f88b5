import KinoraCore
import KinoraVision

extension Renderer {
    /// Applies the changes of light.
    func illuminate(_ view: View, _ moment: Moment, into frame: inout VideoFrame, scratch: inout RenderScratch) {
        light.sums(at: moment, into: &scratch.sums)
        guard var gain = scratch.nodesX, var cb = scratch.nodesY, var cr = scratch.nodesZ else { return }
        (scratch.nodesX, scratch.nodesY, scratch.nodesZ) = (nil, nil, nil)
        FieldSum.look(scratch.sums[0], grid: grid, view: view, columns: gain.columns, into: &gain.values)
        FieldSum.look(scratch.sums[1], grid: grid, view: view, columns: cb.columns, into: &cb.values)
        FieldSum.look(scratch.sums[2], grid: grid, view: view, columns: cr.columns, into: &cr.values)
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
