import KinoraVision

/// Wind in cloth: A = 0.8 % of the width, one to two waves that run down the folds, and the light on them.
///
/// Without an outline it takes what has the colours worn below a face; without a face, what is coloured and folded.
/// Parameters: `degrees` of the wind.
package enum WindCloth: SceneMotion {
    package static let name = "wind.cloth"
    package static let phrases = [
        Phrase("\(Words.cloth) ~ \(Words.blown)")
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let prior = ClothPrior.plane(scene)
        let reach = Float(0.008 * scene.width * op.amplitude)
        let amplitude = prior.map { reach * $0 }
        let gust = Gust(op, scene: scene)
        // Waves about a seventh of the width long that run with the wind and down.
        let length = scene.width * 0.15
        let bend = scene.noise(stream: 0x636c_6f74, size: scene.width * 0.09)
        var phase = scene.grid.plane { x, y in
            Float((x * Double(gust.direction.x) + 0.7 * y) / length)
        }
        for i in phase.values.indices { phase.values[i] += 0.22 * bend.values[i] }
        let slow = gust.flutter(amplitude.map { $0 * 0.55 }, phase: phase, cycles: 2, along: SIMD2(0.92, 0.38))
        let quick = gust.flutter(
            amplitude.map { $0 * 0.22 }, phase: phase.map { $0 * 2.1 + 0.3 }, cycles: 3, along: SIMD2(0.3, 0.95))
        return Contribution(
            warp: gust.bases(amplitude.map { $0 * 0.5 }) + slow + quick,
            light: shading(prior, phase: phase, period: Gust.period / op.speed))
    }

    /// Fold crests catch the light: ± 4 % with the slope of the slow wave.
    private static func shading(_ prior: Plane, phase: Plane, period: Double) -> [LightBasis] {
        [
            LightBasis(prior.combined(with: phase) { $0 * Float(Exact.sine(Double($1))) }, gain: 0.04) {
                Float(Exact.sine(2 * $0.turns(period: period)) * $0.ramp)
            },
            LightBasis(prior.combined(with: phase) { $0 * Float(Exact.cosine(Double($1))) }, gain: 0.04) {
                Float(Exact.cosine(2 * $0.turns(period: period)) * $0.ramp)
            },
        ]
    }
}
