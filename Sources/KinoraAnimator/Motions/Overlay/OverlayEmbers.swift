import KinoraVision

/// Sparks that rise from a fire: 110 of them, curling as they climb 50 to 90 % of the height in 2.5 to 5 s, from
/// yellow to dull red, with a quick flicker and a glow around each.
///
/// Parameters: `x`, `y` (0…1 of the frame; the fire; default: all along the lower edge), `degrees` of the wind.
package enum OverlayEmbers: SceneMotion {
    package static let name = "overlay.embers"
    package static let phrases = [
        Phrase("ember|cinder|spark"), Phrase("fire|ash|bonfire|campfire ~ float|fly|drift"),
    ]

    private static let depths = 8

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let unit = scene.height / 720
        let motes = Mote.scatter(
            Int(110 * op.amplitude), stream: 0x656d, scene: scene, depth: { $0 * $0 },
            seconds: { (2.6 + 2.4 * $1 - 0.6 * $0) / op.speed })
        let path = EmberPath(op, scene: scene)
        let cores = (0..<depths).map { index in
            let near = (Double(index) + 0.5) / Double(depths)
            return near > 0.75
                ? Sprite.disc(radius: unit * (4 + 14 * (near - 0.75)), core: 0.35, streak: 3 * unit)
                : Sprite.disc(radius: unit * (1.3 + 2.0 * near), core: 0.45, streak: unit * (1 + 2 * near))
        }
        let glows = (0..<depths).map { index in
            Sprite.disc(radius: unit * (8 + 18 * (Double(index) + 0.5) / Double(depths)), core: 0)
        }
        return Contribution(overlays: [
            ParticleField(motes, sprites: glows, rule: .light) { mote, life in
                let light = path.light(mote, life)
                return path.spot(
                    mote, life, band: band(mote), opacity: 0.30 * light, tone: Tone(y: 158, cb: 88, cr: 178))
            },
            ParticleField(motes, sprites: cores, rule: .light) { mote, life in
                let strength = path.light(mote, life) * (mote.depth > 0.75 ? 0.5 : 1.25)
                return path.spot(mote, life, band: band(mote), opacity: strength, tone: heat(life.progress))
            },
        ])
    }

    private static func band(_ mote: Mote) -> Int { min(Int(mote.depth * Double(depths)), depths - 1) }

    /// It cools as it climbs.
    private static func heat(_ progress: Double) -> Tone {
        let (yellow, orange, red) = (
            Tone(y: 228, cb: 66, cr: 152), Tone(y: 186, cb: 50, cr: 184), Tone(y: 120, cb: 84, cr: 204)
        )
        let p = Float(progress)
        return p < 0.5 ? yellow.mixed(with: orange, p / 0.5) : orange.mixed(with: red, (p - 0.5) / 0.5)
    }
}

/// The way up.
private struct EmberPath: Sendable {
    private let volume: Volume
    private let width: Double
    private let height: Double
    private let wind: Double
    private let source: (x: Double, y: Double)?

    init(_ op: Op, scene: Scene) {
        volume = Volume(scene, margin: 0.05 * scene.height)
        (width, height) = (scene.width, scene.height)
        wind = WindSide.of(op, scene: scene)
        if let x = op.parameters["x"], let y = op.parameters["y"] {
            source = (x * scene.width, y * scene.height)
        } else {
            source = nil
        }
    }

    func spot(_ mote: Mote, _ life: Life, band: Int, opacity: Double, tone: Tone) -> Spot {
        let p = life.progress
        let scale = height * (0.7 + 0.6 * mote.depth)
        let (bornX, bornY) = birth(mote, life)
        // Quick off the fire, slower as it cools.
        let rise = scale * (0.45 + 0.4 * mote.unit(2, in: life)) * (1.35 * p - 0.35 * p * p)
        // Eddies grow with height: one wide bend, a curl, a tremble.
        let bend = 0.10 * Exact.sine(0.9 * p + mote.unit(3, in: life)) - 0.10 * Exact.sine(mote.unit(3, in: life))
        let curl = 0.030 * p * Exact.sine((2 + 2 * mote.unit(4, in: life)) * p + mote.unit(5, in: life))
        let tremble = 0.006 * p * Exact.sine(7 * p + mote.unit(6, in: life))
        let x = bornX + scale * (bend + curl + tremble + wind * 0.16 * p * p)
        let lift = scale * 0.022 * p * Exact.cosine((2 + 2 * mote.unit(4, in: life)) * p + mote.unit(5, in: life))
        return Spot(x: volume.wrapped(x: x), y: bornY - rise + lift, sprite: band, opacity: opacity, tone: tone)
    }

    private func birth(_ mote: Mote, _ life: Life) -> (x: Double, y: Double) {
        let (u, v) = (mote.unit(0, in: life), mote.signed(1, in: life))
        if let source {
            return (source.x + (u + mote.unit(7, in: life) - 1) * 0.06 * width, source.y + v * 0.01 * height)
        }
        return (volume.left + u * volume.width, height * (0.98 + 0.14 * v))
    }

    /// Fades in and out over a life, flickering all the while.
    func light(_ mote: Mote, _ life: Life) -> Double {
        let cycles = (mote.cycle.seconds * (3 + 2 * mote.unit(8, in: life))).rounded()
        let quick =
            Exact.sine(cycles * life.progress + mote.unit(9, in: life))
            + 0.6 * Exact.sine(1.7 * cycles * life.progress + mote.unit(10, in: life))
        return life.fade(in: 0.07, out: 0.45) * (0.74 + 0.16 * quick)
    }
}
