import KinoraVision

/// The head turns by at most 4° and comes back: δx = sin θ · z(p), z the depth of a half-ellipsoid
/// (0.66 w × 0.85 w × 0.75 w) around the face, faded over the neck.
///
/// Parameters: `degrees` (by itself 2.5, asked for 4; never above 4), `side` (1 right, −1 left in the picture).
package enum HeadTurn: SceneMotion {
    package static let name = "head.turn"
    package static let region: String? = "face"
    package static let phrases = [
        Phrase("head|face|gaze|\(Words.person) ~ turn|tilt|look|glance ~ =left|leftward|=leftwards", ["side": -1]),
        Phrase("head|face|gaze|\(Words.person) ~ turn|tilt|look|glance ~ =right|rightward|=rightwards", ["side": 1]),
        Phrase("head|face|chin|gaze ~ turn|tilt|move|motion|movement|bob|cock|rotate"), Phrase("glance"),
        Phrase("look|gaze|turn \(Words.direction) ~ !\(Words.camera)"),
        Phrase("\(Words.person) turn"), Phrase("turn ~ =camera|viewer"),
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        guard let face = scene.region("face")?.box else { return Contribution() }
        let w = face.width
        let (cx, cy) = (face.x + w / 2, face.y + face.height * 0.5)
        let depth = scene.grid.plane { x, y in
            let (dx, dy) = ((x - cx) / (0.66 * w), (y - cy) / (0.85 * w))
            let inside = max(1 - dx * dx - dy * dy, 0)
            let neck = smoothstep(y, from: face.y + 1.75 * w, to: face.y + 1.05 * w)
            return Float(0.75 * w * inside.squareRoot() * neck)
        }
        let field = scene.blurred(depth, by: 0.14 * w)
        let degrees = min((op.parameters["degrees"] ?? (op.phrase == nil ? 2.5 : 4)) * op.amplitude, 4)
        let swing = Exact.sine(degrees / 360)
        let hash = CounterHash(seed: scene.seed, stream: 0x6865_6164)
        let side = op.parameters["side"] ?? (hash.unit(0) < 0.5 ? -1 : 1)
        let speed = op.speed
        return Contribution(warp: [
            WarpBasis(field, along: SIMD2(1, 0)) { Float(side * swing * turn($0, speed: speed)) }
        ])
    }

    /// There and back with a rest at the far end; a nod of a second turn fits clips above 7 s.
    private static func turn(_ moment: Moment, speed: Double) -> Double {
        let turns = moment.turns(period: max(4.5, min(moment.duration * 0.9, 6)) / speed)
        let t = turns - turns.rounded(.down)
        return Easing.smoother((t - 0.06) / 0.34) - Easing.smoother((t - 0.58) / 0.36)
    }
}
