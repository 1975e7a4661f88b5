import KinoraVision

/// The light goes (or comes): 26 % over the clip, a little more at the edges than around the brightest part, cooler as
/// it goes and warmer as it comes. In a loop it goes back.
///
/// Parameters: `direction` (−1 darker, 1 brighter; default −1).
package enum LightDim: SceneMotion {
    package static let name = "light.dim"
    package static let phrases = [
        Phrase("light|lighting|lamp|room|scene|sun|daylight ~ dim|fade|darken|dwindle", ["direction": -1]),
        Phrase("dark|darker|darkness|night|dusk|dimmer ~ get|grow|become|fall|turn", ["direction": -1]),
        Phrase("nightfall|darken", ["direction": -1]),
        Phrase("bright|brighter|lighter ~ get|grow|become|turn", ["direction": 1]),
        Phrase("brighten", ["direction": 1]), Phrase("dawn|sunrise|daybreak ~ !=at|=during|=before", ["direction": 1]),
        Phrase("sun ~ rise|=up", ["direction": 1]),
        Phrase("light|daylight return|=returns|rise", ["direction": 1]),
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let brighter = (op.parameters["direction"] ?? -1) > 0
        let wide = scene.blurred(scene.luma, by: scene.width * 0.16)
        let (dark, bright) = (wide.percentile(0.05), wide.percentile(0.95))
        let near = wide.map { smoothstep($0, from: dark, to: max(bright, dark + 1)) }
        // The light that stays (or comes first) is where most of it is.
        let field = near.map { brighter ? 0.7 + 0.3 * $0 : 1 - 0.3 * $0 }
        // Whites that are white already must not burn out.
        let room = scene.blurred(scene.luma, by: scene.width * 0.02).map { smoothstep($0, from: 250, to: 150) }
        let (amplitude, speed) = (Float(op.amplitude), op.speed)
        let basis = LightBasis(
            brighter ? field.combined(with: room) { $0 * (0.25 + 0.75 * $1) } : field,
            gain: brighter ? 0.24 : -0.26, cb: brighter ? -3 : 2.5, cr: brighter ? 2.5 : -1
        ) { amplitude * LightTravel.progress(at: $0, speed: speed) }
        return Contribution(light: LightLimit.gentle([basis], scene: scene))
    }
}
