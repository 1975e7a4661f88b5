import KinoraVision

/// Tubes: a hum of 1.2 % at bright spots of strong colour, and about every fourth second a short dip of 14 % in one of
/// three groups of them. Never more than three dips a second, never the whole picture.
package enum LightNeon: SceneMotion {
    package static let name = "light.neon"
    package static let phrases = [
        Phrase("neon"), Phrase("sign|tube|cyberpunk|neon ~ buzz|glow|hum|blink|pulse|light|flicker"),
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let sources = LightSources(scene, groups: 3) { luma, cb, cr in
            let colour = (cb * cb + cr * cr).squareRoot()
            return smoothstep(colour, from: 14, to: 70) * smoothstep(luma, from: 80, to: 200)
        }
        let amplitude = Float(op.amplitude)
        var bases: [LightBasis] = []
        for group in sources.spots.indices {
            let tube = Tube(seed: scene.seed, group: group, fps: scene.fps, speed: op.speed)
            bases.append(LightBasis(sources.spots[group], gain: 0.14) { amplitude * tube.level(at: $0) })
            bases.append(LightBasis(sources.glows[group], gain: 0.045) { amplitude * tube.level(at: $0) })
        }
        return Contribution(light: LightLimit.gentle(bases, scene: scene))
    }
}

/// How bright a tube is against itself undisturbed: 0 as it is, −1 at the bottom of a dip.
struct Tube: Sendable {
    private let dice: CounterHash
    private let slot: Double
    private let hum: Double

    init(seed: UInt64, group: Int, fps: Int, speed: Double) {
        dice = CounterHash(seed: seed, stream: 0x6e65_6f00 + UInt64(group))
        slot = (2.1 + 0.5 * Double(group)) / speed
        // A hum that beats against the mains: slow enough for any frame rate, never in step between tubes.
        hum = 1 / min(6.3 + 0.9 * Double(group), 0.4 * Double(fps))
    }

    func level(at moment: Moment) -> Float {
        let turns = moment.turns(period: slot)
        var number = turns.rounded(.down)
        let part = turns - number
        if moment.loop { number = number.truncatingRemainder(dividingBy: moment.turns(period: slot, whole: true)) }
        let hum = 0.09 * Exact.sine(moment.turns(period: hum) + dice.unit(1 << 32))
        return Float(moment.ramp * (hum - dip(slot: UInt64(number), part: part)))
    }

    /// In a bit more than half of the slots: down in 0.09 of it, up in 0.12, and now and then once more.
    private func dip(slot: UInt64, part: Double) -> Double {
        guard dice.unit(4 * slot) < 0.55 else { return 0 }
        let start = 0.15 + 0.35 * dice.unit(4 * slot + 1)
        func pulse(_ at: Double) -> Double {
            smoothstep(at / 0.045, from: 0, to: 1) * smoothstep((0.125 - at) / 0.07, from: 0, to: 1)
        }
        let again = dice.unit(4 * slot + 2) < 0.4 ? 0.6 * pulse(part - start - 0.17) : 0
        return pulse(part - start) + again
    }
}

extension Moment {
    /// Turns of a period in the whole loop.
    fileprivate func turns(period: Double, whole: Bool) -> Double { max(1, (duration / period).rounded()) }
}
