package import KinoraCore
package import KinoraVision

/// What motions see of the picture when they bake: a small picture of it, where the regions are, and the clip's
/// shape. Lengths are rest pixels: output pixels of the first frame.
package struct Scene: Sendable {
    package let frame: PixelSize
    package let grid: SceneGrid
    package let fps: Int
    package let frames: Int
    package let loop: Bool
    package let seed: UInt64
    /// Regions in rest pixels.
    package let regions: [Region]
    /// The picture on the grid: luma and chroma differences, 0…255 and around 0.
    package let luma: Plane
    package let cb: Plane
    package let cr: Plane

    package var width: Double { Double(frame.width) }
    package var height: Double { Double(frame.height) }

    /// The surest region with a label.
    package func region(_ label: String) -> Region? {
        regions.filter { $0.label == label }.max { $0.confidence < $1.confidence }
    }

    /// Grid nodes in a length of rest pixels.
    package func nodes(_ length: Double) -> Float { Float(length / Double(SceneGrid.step)) }

    /// A plane blurred by a length of rest pixels.
    package func blurred(_ plane: Plane, by length: Double) -> Plane {
        plane.gaussianBlurred(sigma: nodes(length))
    }

    /// Smooth noise in −1…1 (mean 0, made to reach about ±1) whose features are `size` rest pixels wide.
    package func noise(stream: UInt64, size: Double) -> Plane {
        let hash = CounterHash(seed: seed, stream: stream)
        let spacing = max(size / Double(SceneGrid.step), 1)
        let columns = Int(Double(grid.columns) / spacing) + 4
        func knot(_ i: Int, _ j: Int) -> Double { hash.signed(UInt64(j) &* 65536 &+ UInt64(i)) }
        return Plane(width: grid.columns, height: grid.rows) { x, y in
            let (u, v) = (Double(x) / spacing, Double(y) / spacing)
            let (i, j) = (min(Int(u), columns), Int(v))
            let (a, b) = (Easing.smoother(u - Double(i)), Easing.smoother(v - Double(j)))
            let top = knot(i, j) * (1 - a) + knot(i + 1, j) * a
            let bottom = knot(i, j + 1) * (1 - a) + knot(i + 1, j + 1) * a
            return Float(top * (1 - b) + bottom * b)
        }
    }
}
