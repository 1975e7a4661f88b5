import KinoraVision

/// The box in which particles live: all that the camera will see at their depth, and a margin.
struct Volume: Sendable {
    let left: Double
    let top: Double
    let width: Double
    let height: Double

    /// - Parameter margin: rest pixels beyond what is ever seen; at least the reach of the largest sprite.
    init(_ scene: Scene, margin: Double) {
        let reach = (
            left: -scene.grid.x, top: -scene.grid.y,
            right: scene.grid.x + Double(scene.grid.columns * SceneGrid.step) - scene.width,
            bottom: scene.grid.y + Double(scene.grid.rows * SceneGrid.step) - scene.height
        )
        // What is near moves more than the picture does.
        let near = Lens.parallax(depth: 1)
        left = -reach.left * near - margin
        top = -reach.top * near - margin
        width = scene.width + (reach.left + reach.right) * near + 2 * margin
        height = scene.height + (reach.top + reach.bottom) * near + 2 * margin
    }

    /// A horizontal place brought back into the box: what leaves on one side comes in on the other.
    func wrapped(x: Double) -> Double {
        let turns = (x - left) / width
        return left + (turns - turns.rounded(.down)) * width
    }
}

/// Where the camera sees a point that floats at some depth before the picture.
struct Lens: Sendable {
    private let pose: CameraPose
    private let centreX: Double
    private let centreY: Double

    init(_ pose: CameraPose, width: Int, height: Int) {
        self.pose = pose
        centreX = Double(width) / 2
        centreY = Double(height) / 2
    }

    /// How much more than the picture something moves when the camera does; far particles move with it.
    static func parallax(depth: Double) -> Double { 1 + 0.6 * depth }

    func project(_ x: Double, _ y: Double, depth: Double) -> (x: Double, y: Double) {
        let parallax = Self.parallax(depth: depth)
        let zoom = 1 + (pose.zoom - 1) * parallax
        return (
            centreX + (x - centreX - pose.x * parallax) * zoom, centreY + (y - centreY - pose.y * parallax) * zoom
        )
    }
}
