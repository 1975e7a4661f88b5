import KinoraCore
import KinoraVision

extension Renderer {
    /// The picture as the camera sees it, nothing in it moving, in ranges of rows that begin and end at even ones.
    func sampleResting(
        _ view: View, rows: [Range<Int>], into frame: inout VideoFrame, scratch: inout RenderScratch
    ) {
        guard !rows.isEmpty else { return }
        let half = rows.map { $0.lowerBound / 2..<$0.upperBound / 2 }
        let (w, h) = (frame.width, frame.height)
        let luma = (view.lumaColumns(picture, count: w), view.lumaRows(picture, count: h))
        let chroma = (view.chromaColumns(picture, count: w / 2), view.chromaRows(picture, count: h / 2))
        frame.bytes.withUnsafeMutableBufferPointer { bytes in
            let cb = w * h
            let cr = cb + cb / 4
            separable.luma.sample(
                columns: luma.0, rows: luma.1, wanted: rows, into: .init(rebasing: bytes[0..<cb]),
                scratch: &scratch.separable)
            separable.cb.sample(
                columns: chroma.0, rows: chroma.1, wanted: half, into: .init(rebasing: bytes[cb..<cr]),
                scratch: &scratch.separable)
            separable.cr.sample(
                columns: chroma.0, rows: chroma.1, wanted: half, into: .init(rebasing: bytes[cr...]),
                scratch: &scratch.separable)
        }
    }

    /// Replaces the runs of a frame in which matter moves.
    func sampleMoving(_ view: View, tiles: TilePlan, into frame: inout VideoFrame, scratch: inout RenderScratch) {
        guard var nodesX = scratch.nodesX, var nodesY = scratch.nodesY else { return }
        // Taken out so that there is one owner: no copies.
        scratch.nodesX = nil
        scratch.nodesY = nil
        placeNodes(view, &nodesX, &nodesY, scratch: scratch)
        let (w, h) = (frame.width, frame.height)
        frame.bytes.withUnsafeMutableBufferPointer { bytes in
            guard let target = bytes.baseAddress else { return }
            for (band, runs) in tiles.bands.enumerated() {
                for run in runs {
                    for y in stride(from: band * TilePlan.height, to: min((band + 1) * TilePlan.height, h), by: 2) {
                        rowPair(y, run: run, nodesX, nodesY, into: target, size: (w, h), scratch: &scratch)
                    }
                }
            }
        }
        scratch.nodesX = nodesX
        scratch.nodesY = nodesY
    }

    /// The working position of every node: where the camera looks, less how far matter has come from there.
    private func placeNodes(_ view: View, _ nodesX: inout NodeGrid, _ nodesY: inout NodeGrid, scratch: RenderScratch) {
        let scale = Float(picture.scale)
        let step = 4 * view.restStep * picture.scale
        let (x0, y0) = (picture.column(view.restX), picture.row(view.restY))
        let (columns, rows) = (nodesX.columns, nodesX.rows)
        let across = (0..<columns).map { Float(x0 + Double($0) * step) }
        for j in 0..<rows {
            let y = Float(y0 + Double(j) * step)
            for k in j * columns..<(j + 1) * columns {
                nodesX.values[k] = across[k - j * columns] - scratch.shiftX[k] * scale
                nodesY.values[k] = y - scratch.shiftY[k] * scale
            }
        }
    }

    /// Two luma rows and the chroma row between them.
    private func rowPair(
        _ y: Int, run: Range<Int>, _ nodesX: NodeGrid, _ nodesY: NodeGrid, into target: UnsafeMutablePointer<UInt8>,
        size: (width: Int, height: Int), scratch: inout RenderScratch
    ) {
        let firstNode = run.lowerBound / 4
        let nodes = (run.count + 3) / 4
        let second = scratch.rowX.count / 2
        scratch.rowX.withUnsafeMutableBufferPointer { rowX in
            scratch.rowY.withUnsafeMutableBufferPointer { rowY in
                guard let rowX = rowX.baseAddress, let rowY = rowY.baseAddress else { return }
                for k in 0..<2 {
                    nodesX.expand(
                        row: y + k, firstNode: firstNode, nodes: nodes, scratch: &scratch.line, into: rowX + k * second)
                    nodesY.expand(
                        row: y + k, firstNode: firstNode, nodes: nodes, scratch: &scratch.line, into: rowY + k * second)
                }
                scratch.fixedX.withUnsafeMutableBufferPointer { fixedX in
                    scratch.fixedY.withUnsafeMutableBufferPointer { fixedY in
                        guard let fixedX = fixedX.baseAddress, let fixedY = fixedY.baseAddress else { return }
                        let lines = Lines(x: rowX, y: rowY, fixedX: fixedX, fixedY: fixedY, second: second)
                        sample(lines, y: y, run: run, into: target, size: size)
                    }
                }
            }
        }
    }

    /// Positions of two rows as floats and as fixed point.
    private struct Lines {
        let x: UnsafeMutablePointer<Float>
        let y: UnsafeMutablePointer<Float>
        let fixedX: UnsafeMutablePointer<Int32>
        let fixedY: UnsafeMutablePointer<Int32>
        /// Where the second row starts.
        let second: Int
    }

    private func sample(
        _ lines: Lines, y: Int, run: Range<Int>, into target: UnsafeMutablePointer<UInt8>,
        size: (width: Int, height: Int)
    ) {
        let (n, half) = (run.count, run.count / 2)
        for k in 0..<2 {
            let at = k * lines.second
            FixedRow.fix(lines.x + at, count: n, limit: picture.luma.width, into: lines.fixedX + at)
            FixedRow.fix(lines.y + at, count: n, limit: picture.luma.height, into: lines.fixedY + at)
            warp.luma.sample(
                xs: lines.fixedX + at, ys: lines.fixedY + at, count: n,
                into: target + (y + k) * size.width + run.lowerBound)
        }
        FixedRow.chroma(lines.fixedX, second: lines.second, offset: 0, count: half, limit: picture.cb.width)
        FixedRow.chroma(lines.fixedY, second: lines.second, offset: 256, count: half, limit: picture.cb.height)
        let cb = size.width * size.height + y / 2 * (size.width / 2) + run.lowerBound / 2
        warp.cb.sample(xs: lines.fixedX, ys: lines.fixedY, count: half, into: target + cb)
        warp.cr.sample(
            xs: lines.fixedX, ys: lines.fixedY, count: half, into: target + cb + size.width * size.height / 4)
    }
}
