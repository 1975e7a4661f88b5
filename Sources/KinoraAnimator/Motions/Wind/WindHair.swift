import KinoraVision

/// Wind in hair as a soft field around the head: pinned to the face, freer with the distance from it, at half the
/// strength hair could bear. Hair itself is not outlined, so this stays gentle.
///
/// Parameters: `degrees` of the wind.
package enum WindHair: SceneMotion {
    package static let name = "wind.hair"
    package static let region: String? = "face"
    package static let phrases = [
        Phrase("\(Words.hair) ~ \(Words.blown)"), Phrase("windswept|windblown"),
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        guard let face = scene.region("face")?.box else { return Contribution() }
        let free = freedom(around: face, scene: scene)
        let texture = LocalTexture.plane(scene)
        let reach = Float(0.0055 * scene.width * op.amplitude)
        let amplitude = scene.blurred(
            free.combined(with: texture) { reach * $0 * (0.35 + 0.65 * $1) }, by: face.width * 0.05)
        let gust = Gust(op, scene: scene)
        // Locks lag behind one another with the distance from the scalp, and differ from lock to lock.
        let wisps = scene.noise(stream: 0x6861_6972, size: face.width * 0.16)
        let lag = free.combined(with: wisps) { 0.55 * $0 + 0.30 * $1 }
        let across = SIMD2(-gust.direction.y, gust.direction.x)
        return Contribution(
            warp: gust.bases(amplitude.map { $0 * 0.8 })
                + gust.flutter(amplitude.map { $0 * 0.26 }, phase: lag, cycles: 3, along: gust.direction)
                + gust.flutter(amplitude.map { $0 * 0.34 }, phase: lag.map { $0 + 0.2 }, cycles: 2, along: across)
                + gust.flutter(amplitude.map { $0 * 0.12 }, phase: lag.map { $0 * 1.7 }, cycles: 5, along: across))
    }

    /// u^1.5, where u is 0 on the face ellipse and 1 about three quarters of a face beyond it; nothing below the
    /// shoulders or far away.
    private static func freedom(around face: Box, scene: Scene) -> Plane {
        let w = face.width
        let (cx, cy) = (face.x + w / 2, face.y + face.height * 0.52)
        return scene.grid.plane { x, y in
            let (dx, dy) = ((x - cx) / (0.52 * w), (y - cy) / (0.66 * w))
            let distance = (dx * dx + dy * dy).squareRoot() - 1
            let u = min(max(distance / 1.5, 0), 1)
            let far = smoothstep(distance, from: 3.2, to: 1.6)
            let low = smoothstep(y, from: face.y + 2.6 * w, to: face.y + 1.2 * w)
            return Float(u * u.squareRoot() * far * low)
        }
    }
}
