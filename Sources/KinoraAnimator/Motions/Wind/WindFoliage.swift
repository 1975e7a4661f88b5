import KinoraVision

/// Wind in grass, leaves and flowers: A = 0.9 % of the width, pinned at the root, as a gust that crosses the frame
/// with a quick flutter out of step from plant to plant.
///
/// Needs no region: a soft prior finds what is green and fine. Parameters: `degrees` of the wind.
package enum WindFoliage: SceneMotion {
    package static let name = "wind.foliage"
    package static let phrases = [
        Phrase("\(Words.foliage) ~ \(Words.blown)"), Phrase("\(Words.wind) ~ !instrument|turbine|farm|chime"),
        Phrase("rustle|rustling"),
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let prior = VegetationPrior.plane(scene)
        let root = RootPin.plane(prior, height: scene.nodes(scene.height * 0.16)).map { $0 * $0.squareRoot() }
        let reach = Float(0.009 * scene.width * op.amplitude)
        // Dilated a little: thin stalks carry the smooth sky around them instead of tearing from it.
        let spread = scene.blurred(
            prior.dilated(radius: Int(scene.nodes(scene.width * 0.008))), by: scene.width * 0.008)
        let amplitude = spread.combined(with: root) { reach * $0 * $1 }
        let gust = Gust(op, scene: scene)
        let phase = scene.noise(stream: 0x666f_6c69, size: scene.width * 0.05).map { $0 * 0.6 }
        let quick = amplitude.map { $0 * 0.16 }
        let lift = amplitude.map { $0 * 0.14 }
        return Contribution(
            warp: gust.bases(amplitude)
                + gust.flutter(quick, phase: phase, cycles: 5, along: gust.direction)
                + gust.flutter(lift, phase: phase, cycles: 3, along: SIMD2(-gust.direction.y, gust.direction.x)))
    }
}
