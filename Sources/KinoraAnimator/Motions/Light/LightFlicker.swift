import KinoraVision

/// Light of a flame: ±8 % at the brightest warm spots and 3 % on what they shine on, as 1/f noise from 0.7 to 12 Hz
/// (most of it felt at 4 to 12), each of three groups of spots by itself.
package enum LightFlicker: SceneMotion {
    package static let name = "light.flicker"
    package static let phrases = [
        Phrase("flicker ~ !neon|sign|tube"),
        Phrase("candle|candlelight|torch|torchlight|firelight|fireplace|lantern|bonfire|campfire"),
        Phrase("fire|flame ~ burn|dance|glow|light|warm|crackle|flicker|blaze"),
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let sources = LightSources(scene, groups: 3) { luma, cb, cr in
            let light = smoothstep(luma, from: 165, to: 250)
            // Warm: red over cyan and yellow over blue. A white lamp counts a third.
            let warm = smoothstep(cr - cb, from: 0, to: 45)
            return light * (0.33 + 0.67 * warm)
        }
        let amplitude = Float(op.amplitude)
        var bases: [LightBasis] = []
        for group in sources.spots.indices {
            let flame = Flame(seed: scene.seed, group: group, fps: scene.fps, speed: op.speed)
            bases.append(
                LightBasis(sources.spots[group], gain: 0.08, cb: -1.2, cr: 0.8) { amplitude * flame.level(at: $0) })
            bases.append(
                LightBasis(sources.glows[group], gain: 0.03, cb: -0.8, cr: 0.5) { amplitude * flame.level(at: $0) })
        }
        return Contribution(light: LightLimit.gentle(bases, scene: scene))
    }
}

/// How bright a flame is against its mean, about −1…1, and never beyond.
struct Flame: Sendable {
    private let parts: [(period: Double, phase: Double, weight: Double)]

    init(seed: UInt64, group: Int, fps: Int, speed: Double) {
        let dice = CounterHash(seed: seed, stream: 0x666c_6d00 + UInt64(group))
        // Weights fall a little slower than 1/f, as measured spectra of flames do between its slow sway and 12 Hz.
        let all = [0.7, 1.3, 2.3, 4.1, 5.3, 6.9, 8.7, 11.6].enumerated().map { k, rate in
            let bent = rate * speed * (0.92 + 0.16 * dice.unit(UInt64(2 * k)))
            return (period: 1 / bent, phase: dice.unit(UInt64(2 * k + 1)), weight: 1 / (0.9 + 0.35 * rate))
        }
        // What a frame rate cannot show it would show as something else.
        let shown = all.filter { $0.period * Double(fps) > 2.2 }
        let sum = shown.reduce(0) { $0 + $1.weight }
        parts = shown.map { ($0.period, $0.phase, 1.6 * $0.weight / max(sum, 0.001)) }
    }

    func level(at moment: Moment) -> Float {
        var sum = 0.0
        for part in parts { sum += part.weight * Exact.sine(moment.turns(period: part.period) + part.phase) }
        // Dips are deeper than flares are high.
        let level = min(max(sum, -1), 1)
        return Float(moment.ramp * (level < 0 ? level : 0.8 * level))
    }
}
