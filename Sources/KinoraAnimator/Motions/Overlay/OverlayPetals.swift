import KinoraVision

/// Petals on the wind: 46 that fall a frame height in 5 to 10 s, swinging and turning over as they go.
///
/// Parameters: `degrees` of the wind.
package enum OverlayPetals: SceneMotion {
    package static let name = "overlay.petals"
    package static let phrases = [
        Phrase("petal ~ !soft|velvet"), Phrase("blossom|sakura|petal ~ fall|float|swirl|drift|drop|tumble|shower"),
    ]

    private static let depths = 4
    private static let turns = 10
    private static let tilts = 4

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let unit = scene.height / 720
        let ambient = Ambient(scene, blur: 0.04)
        let volume = Volume(scene, margin: 0.06 * scene.height)
        let motes = Mote.scatter(
            Int(46 * op.amplitude), stream: 0x7065, scene: scene, depth: { $0 * ($0 + 0.35) / 1.35 },
            seconds: { volume.height / scene.height / (0.11 + 0.13 * $0) / (0.85 + 0.3 * $1) / op.speed })
        let wind = WindSide.of(op, scene: scene)
        let spot: @Sendable (Mote, Life) -> Spot = { mote, life in
            let p = life.progress
            let near = mote.depth
            let swings = (mote.cycle.seconds / (1.9 + 1.2 * mote.unit(1, in: life))).rounded(.up)
            let swing = swings * p + mote.unit(2, in: life)
            let reach = scene.height * (0.02 + 0.035 * near)
            let x =
                volume.left + mote.unit(0, in: life) * volume.width
                + wind * scene.height * (0.45 + 0.4 * mote.unit(3, in: life)) * p + reach * Exact.sine(swing)
            let y = volume.top + volume.height * p - 0.35 * reach * Exact.cosine(2 * swing)
            let wrapped = volume.wrapped(x: x)
            // It leans into its swing and turns over about once in two of them.
            let lean = 0.5 + 0.5 * Exact.sine(swing + 0.2) * 0.55 + mote.unit(4, in: life)
            let over = abs(Exact.cosine(swing * 0.5 + mote.unit(5, in: life)))
            let turn = Int((lean - lean.rounded(.down)) * Double(turns)) % turns
            let tilt = min(Int(over * Double(tilts)), tilts - 1)
            let band = min(Int(near * Double(depths)), depths - 1)
            return Spot(
                x: wrapped, y: y, sprite: (band * turns + turn) * tilts + tilt,
                opacity: near > 0.8 ? 0.55 : 0.9, tone: tone(ambient, Float(wrapped), Float(y), lit: Float(over)))
        }
        return Contribution(overlays: [ParticleField(motes, sprites: sprites(unit), rule: .cover, spot: spot)])
    }

    /// Pale pink, in the light there is; edge on it is darker.
    private static func tone(_ ambient: Ambient, _ x: Float, _ y: Float, lit: Float) -> Tone {
        let local = ambient.tone(x, y)
        let luma = min(max(88 + 0.40 * ambient.sky.y + 0.24 * local.y, 105), 220)
        let tint = ambient.sky.mixed(with: local, 0.5).saturated(0.2, atMost: 5)
        return Tone(y: luma * (0.78 + 0.22 * lit), cb: tint.cb - 1, cr: tint.cr + 18)
    }

    private static func sprites(_ unit: Double) -> [Sprite] {
        (0..<(depths * turns * tilts)).map { index in
            let near = (Double(index / (turns * tilts)) + 0.5) / Double(depths)
            let turn = (Double(index / tilts % turns) + 0.5) / Double(turns)
            let tilt = (Double(index % tilts) + 0.5) / Double(tilts)
            let length = unit * (4 + 10 * near)
            let soft = near > 0.8 ? 0.35 : 0.75
            let (c, s) = (Exact.cosine(turn), Exact.sine(turn))
            return Sprite(reachX: length, reachY: length) { dx, dy in
                let (u, v) = ((dx * c + dy * s) / length, (dy * c - dx * s) / length)
                // An egg: broad at one end, with the other drawn to a point.
                let across = 0.62 * (1 - 0.45 * u) * (0.16 + 0.84 * tilt)
                return smoothstep((u * u + v * v / (across * across)).squareRoot(), from: 1, to: soft)
            }
        }
    }
}
