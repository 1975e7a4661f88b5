import KinoraVision

/// Dust in the light: 220 motes that wander 2 % of the height a second and glint as they turn, brightest where the
/// picture is bright; a few near ones are soft discs.
package enum OverlayDust: SceneMotion {
    package static let name = "overlay.dust"
    package static let phrases = [Phrase("dust|pollen|mote|particle|speck")]

    private static let depths = 8

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let unit = scene.height / 720
        let ambient = Ambient(scene, blur: 0.035)
        let volume = Volume(scene, margin: 0.02 * scene.height)
        let motes = Mote.scatter(
            Int(220 * op.amplitude), stream: 0x6475, scene: scene, depth: { $0 * $0 },
            seconds: { (9 + 7 * $1 - 2 * $0) / op.speed })
        let wind = WindSide.of(op, scene: scene)
        let spot: @Sendable (Mote, Life) -> Spot = { mote, life in
            let p = life.progress
            let near = mote.depth
            let stride = scene.height * (0.5 + near)
            let (turn, second) = (mote.unit(2, in: life), mote.unit(3, in: life))
            let x =
                volume.left + mote.unit(0, in: life) * volume.width + wind * stride * 0.22 * (p - 0.5)
                + stride * (0.035 * Exact.sine(p + turn) + 0.014 * Exact.sine(3 * p + second))
            let y =
                volume.top + mote.unit(1, in: life) * volume.height
                - stride * 0.10 * (p - 0.5) * (0.4 + mote.unit(4, in: life))
                + stride * (0.030 * Exact.sine(p + second) + 0.012 * Exact.sine(2 * p + turn))
            let wrapped = volume.wrapped(x: x)
            let light = Double(ambient.brightness(Float(wrapped), Float(y)))
            let strength = (0.4 + 0.6 * light) * glint(mote, life) * life.fade(in: 0.18, out: 0.22)
            return Spot(
                x: wrapped, y: y, sprite: min(Int(near * Double(depths)), depths - 1),
                opacity: strength * (near > 0.72 ? 0.4 : 1), tone: tone(ambient, Float(wrapped), Float(y)))
        }
        let sprites = (0..<depths).map { index in
            let near = (Double(index) + 0.5) / Double(depths)
            return near > 0.72
                ? Sprite.disc(radius: unit * (4.5 + 20 * (near - 0.72)), core: 0.3)
                : Sprite.disc(radius: unit * (1.6 + 2.2 * near), core: 0.1)
        }
        return Contribution(overlays: [ParticleField(motes, sprites: sprites, rule: .light, spot: spot)])
    }

    /// Flat grains turn: dim most of the time, bright for a moment.
    private static func glint(_ mote: Mote, _ life: Life) -> Double {
        let turns = 3 + (4 * mote.unit(5, in: life)).rounded(.down)
        let wave = 0.5 + 0.5 * Exact.sine(turns * life.progress + mote.unit(6, in: life))
        return 0.35 + 0.65 * wave * wave * wave
    }

    private static func tone(_ ambient: Ambient, _ x: Float, _ y: Float) -> Tone {
        let local = ambient.tone(x, y)
        var tone = ambient.sky.mixed(with: local, 0.5).saturated(0.8, atMost: 20)
        tone.y = min(max(local.y + 110, 160), 235)
        tone.cb -= 4
        tone.cr += 3
        return tone
    }
}
