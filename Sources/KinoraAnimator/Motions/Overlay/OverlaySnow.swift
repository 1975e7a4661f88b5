import KinoraVision

/// Falling snow: 340 particles in ten depths, each swaying as it falls; near ones larger, faster and out of focus.
///
/// Far flakes cross the frame in 16 s, near ones in 4 s. Parameters: `degrees` of the wind.
package enum OverlaySnow: SceneMotion {
    package static let name = "overlay.snow"
    package static let phrases = [
        Phrase("snow|snowfall|snowflake|blizzard|flurry ~ !leopard|owl|melt|boot|=covered|=capped|mountain|peak"),
        Phrase("flake ~ fall|drift|float"),
    ]

    private static let depths = 10

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let unit = scene.height / 720
        let ambient = Ambient(scene, blur: 0.03)
        let volume = Volume(scene, margin: 0.05 * scene.height)
        let motes = Mote.scatter(
            Int(340 * op.amplitude), stream: 0x736e, scene: scene,
            // Mostly far; one in ten is near.
            depth: { $0 < 0.9 ? $0 * $0.squareRoot() * 0.88 : 0.75 + ($0 - 0.9) * 2.5 },
            seconds: { volume.height / scene.height / (0.065 + 0.19 * $0) / (0.9 + 0.25 * $1) / op.speed })
        let wind = WindSide.of(op, scene: scene)
        let spot: @Sendable (Mote, Life) -> Spot = { mote, life in
            let p = life.progress
            let near = mote.depth
            // Swings of about 4 s, wider for near flakes, with a quicker part that is out of step with them.
            let swings = (mote.cycle.seconds / (3.4 + 2 * mote.unit(1, in: life))).rounded(.up)
            let sway =
                Exact.sine(swings * p + mote.unit(2, in: life))
                + 0.4 * Exact.sine(2 * swings * p + p + mote.unit(3, in: life))
            let reach = (5 + 16 * near) * unit * (0.5 + mote.unit(4, in: life))
            let drift = wind * scene.height * (0.10 + 0.16 * mote.unit(5, in: life))
            let x = volume.wrapped(x: volume.left + mote.unit(0, in: life) * volume.width + drift * p + reach * sway)
            // It hangs a little at the end of a swing.
            let y = volume.top + volume.height * p + 0.25 * reach * Exact.cosine(2 * swings * p)
            let band = min(Int(near * Double(depths)), depths - 1)
            let shape = band * shapes + Int(mote.unit(6, in: life) * Double(shapes))
            return Spot(
                x: x, y: y, sprite: shape, opacity: opacity(near) * (0.65 + 0.35 * mote.unit(7, in: life)),
                tone: tone(ambient, Float(x), Float(y)))
        }
        return Contribution(overlays: [
            ParticleField(motes, sprites: sprites(unit, shutter: scene.height / 96), rule: .cover, spot: spot)
        ])
    }

    /// Far flakes are faint in the air between, the nearest are spread thin by the lens.
    private static func opacity(_ near: Double) -> Double {
        near < 0.6 ? 0.62 + 0.5 * near : 0.92 - 0.55 * smoothstep(near, from: 0.6, to: 0.95)
    }

    /// White in the light there is: never brighter than the picture would allow.
    private static func tone(_ ambient: Ambient, _ x: Float, _ y: Float) -> Tone {
        let local = ambient.tone(x, y)
        let luma = min(max(78 + 0.5 * ambient.sky.y + 0.35 * local.y, 135), 233)
        var tone = ambient.sky.mixed(with: local, 0.4).saturated(0.35, atMost: 8)
        tone.y = luma
        return tone
    }

    private static let shapes = 4

    private static func sprites(_ unit: Double, shutter: Double) -> [Sprite] {
        let dice = CounterHash(seed: 0, stream: 0x666c_616b)
        return (0..<(depths * shapes)).map { index in
            let near = (Double(index / shapes) + 0.5) / Double(depths)
            let size = 0.8 + 0.4 * dice.unit(UInt64(index))
            let streak = shutter * (0.065 + 0.19 * near)
            if near > 0.75 {
                return .disc(radius: unit * (8 + 34 * (near - 0.75)) * size, core: 0.05, streak: streak)
            }
            let radius = unit * (1.95 + 1.4 * near + 5.0 * near * near) * size
            let far = near < 0.35
            // Far away five at once; nearer, a clump of crystals in place of a dot.
            let spread = far ? 26 * unit : 0.45 * radius
            let lobes = (0..<(far ? 5 : 3)).map { k in
                let at = UInt64(64 + index * 16 + k * 2)
                return SnowLobe(
                    x: dice.signed(at) * spread, y: dice.signed(at + 1) * spread,
                    radius: radius * (far ? 1 - 0.12 * Double(k) : 1), streak: streak)
            }
            return Sprite(reachX: radius + spread, reachY: radius + spread + streak / 2) { dx, dy in
                1 - lobes.reduce(1) { $0 * $1.clear(dx, dy) }
            }
        }
    }
}

/// A soft speck, drawn out downwards by the shutter.
private struct SnowLobe {
    let x: Double
    let y: Double
    let radius: Double
    let streak: Double

    /// What it lets through at a place.
    func clear(_ dx: Double, _ dy: Double) -> Double {
        let (u, v) = (dx - x, max(abs(dy - y) - streak / 2, 0))
        return 1 - 0.9 * smoothstep((u * u + v * v).squareRoot() / radius, from: 1, to: 0.05)
    }
}
