import KinoraVision

/// The nodes at which vapour is computed: one every 8 pixels of the frame, from its upper left corner.
struct VapourGrid {
    static let step = 8

    let columns: Int
    let rows: Int
    /// Rest position of node (0, 0), and the rest pixels between two nodes.
    let restX: Double
    let restY: Double
    let restStep: Double

    init(width: Int, height: Int, pose: CameraPose) {
        // One beyond the last pixel, and one more for the even nodes of chroma.
        columns = width / Self.step + 4
        rows = height / Self.step + 3
        let (cx, cy) = (Double(width) / 2, Double(height) / 2)
        restX = cx + pose.x - cx / pose.zoom
        restY = cy + pose.y - cy / pose.zoom
        restStep = Double(Self.step) / pose.zoom
    }

    /// Thickness and tones at the nodes, scaled as ``VapourBlend`` wants them.
    struct Nodes {
        var thickness: [Int16]
        var tones: [[Int16]]
    }

    func nodes(_ density: [Float], vapour: Vapour, fade: Float) -> Nodes {
        let body = vapour.body
        let scale = 1 / Double(VapourBody.step)
        let across = BodyAxis(
            start: (restX - body.left) * scale - 0.5, step: restStep * scale, count: columns, limit: body.depth.width)
        let down = BodyAxis(
            start: (restY - body.top) * scale - 0.5, step: restStep * scale, count: rows, limit: body.depth.height)
        let peak = min(vapour.strength, 0.95) * fade * 2032
        var thickness = [Int16](repeating: 0, count: columns * rows)
        let depth = across.look(body.depth, down: down)
        var tones = [body.y, body.cb, body.cr].map { plane in
            across.look(plane, down: down).map { Int16($0 * 8) }
        }
        for i in thickness.indices {
            let thick = smoothstep(density[i], from: vapour.clear, to: vapour.full)
            thickness[i] = Int16(min(max(peak * depth[i] * thick, 0), 2032))
            // Thick parts catch more light than thin ones.
            tones[0][i] = min(tones[0][i] + Int16(80 * thick) - 48, 235 * 8)
        }
        return Nodes(thickness: thickness, tones: tones)
    }

    func lay(_ nodes: Nodes, over frame: inout VideoFrame) {
        let (width, height) = (frame.width, frame.height)
        var scratch = [Int16](repeating: 0, count: 2 * columns)
        frame.bytes.withUnsafeMutableBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            for (plane, tones) in nodes.tones.enumerated() {
                let half = plane == 0 ? 1 : 2
                let start = base + (plane == 0 ? 0 : width * height * (plane + 3) / 4)
                nodes.thickness.withUnsafeBufferPointer { thickness in
                    tones.withUnsafeBufferPointer { tone in
                        scratch.withUnsafeMutableBufferPointer { scratch in
                            guard let thickness = thickness.baseAddress, let tone = tone.baseAddress,
                                let scratch = scratch.baseAddress
                            else { return }
                            let blend = VapourBlend(
                                thickness: thickness, tone: tone, columns: columns, stride: half, lightOnly: plane == 0)
                            for y in 0..<(height / half) {
                                blend.blend(
                                    start + y * (width / half), index: y, count: width / half, luma: half * (2 * y + 1),
                                    scratch: scratch)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Where the nodes of one axis fall between the samples of a baked plane.
private struct BodyAxis {
    private let cells: [(first: Int, share: Float)]

    init(start: Double, step: Double, count: Int, limit: Int) {
        cells = (0..<count).map { i in
            let at = min(max(start + Double(i) * step, 0), Double(limit) - 1.0001)
            return (Int(at), Float(at - Double(Int(at))))
        }
    }

    func look(_ plane: Plane, down: BodyAxis) -> [Float] {
        var result: [Float] = []
        result.reserveCapacity(cells.count * down.cells.count)
        plane.values.withUnsafeBufferPointer { values in
            for row in down.cells {
                let upper = row.first * plane.width
                let lower = upper + plane.width
                for cell in cells {
                    let a =
                        values[upper + cell.first] + (values[upper + cell.first + 1] - values[upper + cell.first])
                        * cell.share
                    let b =
                        values[lower + cell.first] + (values[lower + cell.first + 1] - values[lower + cell.first])
                        * cell.share
                    result.append(a + (b - a) * row.share)
                }
            }
        }
        return result
    }
}
