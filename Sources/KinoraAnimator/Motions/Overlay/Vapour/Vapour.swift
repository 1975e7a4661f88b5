import KinoraVision

/// Fog or mist: three layers of one tile at three scales, each blown along at its own speed, cut to holes and wisps.
///
/// In a loop each layer is two copies of itself, one loop apart, the later fading out as the earlier fades in, with
/// the contrast that mixing loses given back: speeds need not fit the loop, and it closes exactly.
struct Vapour: Overlay {
    /// One layer of the three.
    struct Layer: Sendable {
        /// Frame widths that a tile spans, across and down.
        var width: Double
        var height: Double
        /// Frame widths a second, to the side of the wind and downwards.
        var drift: Double
        var fall: Double
        var weight: Float
    }

    let body: VapourBody
    let tile: VapourTile
    let layers: [Layer]
    /// Thickness where it is thickest, 0…1.
    let strength: Float
    /// Density below which the air is clear, and above which it is thickest.
    let clear: Float
    let full: Float
    let seed: UInt64
    /// Rest pixels.
    let span: Double

    package func paint(at moment: Moment, pose: CameraPose, into frame: inout VideoFrame) {
        let fade = Float(OverlayFade.opacity(at: moment, seconds: 1.2))
        guard fade > 0 else { return }
        let grid = VapourGrid(width: frame.width, height: frame.height, pose: pose)
        var density = [Float](repeating: 0, count: grid.columns * grid.rows)
        density.withUnsafeMutableBufferPointer { density in
            guard let density = density.baseAddress else { return }
            addLayers(at: moment, grid: grid, to: density)
        }
        let nodes = grid.nodes(density, vapour: self, fade: fade)
        grid.lay(nodes, over: &frame)
    }

    private func addLayers(at moment: Moment, grid: VapourGrid, to density: UnsafeMutablePointer<Float>) {
        let dice = CounterHash(seed: seed, stream: 0x7661_0009)
        let seconds = moment.loop ? Double(moment.frame % moment.frames) / Double(moment.fps) : moment.seconds
        let back = moment.loop ? Float(seconds / moment.duration) : 0
        let contrast = 1 / ((1 - back) * (1 - back) + back * back).squareRoot()
        for (k, layer) in layers.enumerated() {
            let (stepX, stepY) = (1 / (span * layer.width), 1 / (span * layer.height))
            func add(_ weight: Float, at time: Double) {
                let x = grid.restX * stepX + dice.unit(UInt64(2 * k)) - time * layer.drift / layer.width
                let y = grid.restY * stepY + dice.unit(UInt64(2 * k + 1)) - time * layer.fall / layer.height
                tile.add(
                    weight, across: .init(start: x, step: grid.restStep * stepX, count: grid.columns),
                    down: .init(start: y, step: grid.restStep * stepY, count: grid.rows), to: density)
            }
            add(layer.weight * contrast * (1 - back), at: seconds)
            add(layer.weight * contrast * back, at: seconds - moment.duration)
        }
    }
}
