extension Renderer {
    /// The share of frame `n` that matter moves in: the rest costs no more than the camera. 0…1.
    package func movingShare(_ n: Int) -> Double {
        let view = View(poses[n % output.frames], output: output.size, picture: picture)
        let active = field.active.isEmpty || moment(n).ramp == 0 ? nil : field.active
        let tiles = TilePlan(view: view, grid: grid, active: active, output: output.size)
        let pixels = tiles.bands.enumerated().reduce(0) { sum, band in
            let rows = min((band.offset + 1) * TilePlan.height, output.height) - band.offset * TilePlan.height
            return sum + rows * band.element.reduce(0) { $0 + $1.count }
        }
        return Double(pixels) / Double(output.width * output.height)
    }
}
