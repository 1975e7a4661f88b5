package import KinoraVision

extension Renderer {
    /// How far matter is from where it rests in frame `n`, in rest pixels on the scene's grid; the camera left out.
    package func displacement(_ n: Int) -> (dx: Plane, dy: Plane) {
        var dx = [Float](repeating: 0, count: grid.columns * grid.rows)
        var dy = dx
        field.displacement(at: moment(n), dx: &dx, dy: &dy)
        return (
            Plane(width: grid.columns, height: grid.rows, values: dx),
            Plane(width: grid.columns, height: grid.rows, values: dy)
        )
    }
}
