import KinoraVision

/// Wind in hair as a soft field around the head: what has the colour of the hair moves, pinned to the face and freer
/// with the distance from it, at half the strength outlined hair could bear (0.7 % of the width).
///
/// Parameters: `degrees` of the wind.
package enum WindHair: SceneMotion {
    package static let name = "wind.hair"
    package static let region: String? = "face"
    package static let phrases = [
        Phrase("\(Words.hair) ~ \(Words.blown)"), Phrase("windswept|windblown"),
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        guard let figure = Figure(scene) else { return Contribution() }
        let reach = Float(0.007 * scene.width * op.amplitude)
        let hair = figure.hair()
        let distance = scene.grid.plane { x, y in Float(max(figure.beyondFace(x, y), 0)) }
        let amplitude = scene.blurred(
            hair.combined(with: distance) { hair, distance in
                // u^1.5, free two thirds of a face beyond its rim.
                let u = min(distance / 0.65, 1)
                return reach * hair * u * u.squareRoot()
            }, by: 0.06 * figure.unit)
        let gust = Gust(op, scene: scene)
        // Locks lag behind one another with the distance from the scalp, and differ from lock to lock.
        let wisps = scene.noise(stream: 0x6861_6972, size: 0.45 * figure.unit)
        let lag = distance.combined(with: wisps) { 0.40 * $0 + 0.20 * $1 }
        let across = SIMD2(-gust.direction.y, gust.direction.x)
        return Contribution(
            warp: gust.bases(amplitude.map { $0 * 0.8 })
                + gust.flutter(amplitude.map { $0 * 0.30 }, phase: lag, cycles: 3, along: gust.direction)
                + gust.flutter(amplitude.map { $0 * 0.45 }, phase: lag.map { $0 + 0.2 }, cycles: 2, along: across)
                + gust.flutter(amplitude.map { $0 * 0.14 }, phase: lag.map { $0 * 1.5 }, cycles: 5, along: across))
    }
}
