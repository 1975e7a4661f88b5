import KinoraVision

/// Evening comes: over the clip what is bright turns gold (Cb −13, Cr +9 at most), what is dark a little violet, and
/// the side away from the brightest part of the picture loses 5 % of its light. In a loop it goes back.
package enum LightSunset: SceneMotion {
    package static let name = "light.sunset"
    package static let phrases = [
        Phrase("sunset|sundown ~ !=at|=during|=before"), Phrase("golden hour"),
        Phrase("sun ~ set|sink|lower|=down ~ !rise"),
        Phrase("light|sky|scene ~ turn|grow|get|become|shift|fade ~ golden|gold|warm|warmer|amber|orange|red"),
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let soft = scene.blurred(scene.luma, by: scene.width * 0.03)
        let wide = scene.blurred(scene.luma, by: scene.width * 0.14)
        let (dark, bright) = (wide.percentile(0.05), wide.percentile(0.95))
        let (low, high) = (soft.percentile(0.1), soft.percentile(0.9))
        // Black stays black: tint needs some light to show in.
        let gold = soft.map {
            (0.25 + 0.75 * smoothstep($0, from: low, to: max(high, low + 1))) * smoothstep($0, from: 6, to: 60)
        }
        let violet = soft.map { smoothstep($0, from: max(high, low + 1), to: low) * smoothstep($0, from: 6, to: 40) }
        let glow = wide.map { smoothstep($0, from: dark, to: max(bright, dark + 1)) }
        let amplitude = Float(op.amplitude)
        let speed = op.speed
        let curve: @Sendable (Moment) -> Float = { amplitude * LightTravel.progress(at: $0, speed: speed) }
        let bases = [
            LightBasis(gold, gain: 0.01, cb: -13, cr: 9, curve),
            LightBasis(violet, gain: -0.02, cb: 1.5, cr: 1.5, curve),
            LightBasis(glow.map { 1 - $0 }, gain: -0.05, cb: -1, cr: 0.5, curve),
        ]
        return Contribution(light: LightLimit.gentle(bases, scene: scene))
    }
}
