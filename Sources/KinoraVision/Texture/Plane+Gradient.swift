extension Plane {
    /// Change per pixel to the right and down, by central differences; one-sided at the edge.
    package func gradient() -> (dx: Plane, dy: Plane) {
        var (dx, dy) = (self, self)
        for y in 0..<height {
            let (above, below) = (max(0, y - 1), min(height - 1, y + 1))
            for x in 0..<width {
                let (left, right) = (max(0, x - 1), min(width - 1, x + 1))
                let i = y * width + x
                dx.values[i] = (values[y * width + right] - values[y * width + left]) / Float(max(1, right - left))
                dy.values[i] = (values[below * width + x] - values[above * width + x]) / Float(max(1, below - above))
            }
        }
        return (dx, dy)
    }

    /// Standard deviation of the values in a Gaussian neighbourhood of `sigma` pixels.
    package func localContrast(sigma: Float) -> Plane {
        // Around the mean, so that squares do not cancel.
        let centre = mean
        let centred = map { $0 - centre }
        let squares = centred.map { $0 * $0 }.gaussianBlurred(sigma: sigma)
        return squares.combined(with: centred.gaussianBlurred(sigma: sigma)) { max(0, $0 - $1 * $1).squareRoot() }
    }
}
