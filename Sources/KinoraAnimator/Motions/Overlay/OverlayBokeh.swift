import KinoraVision

/// Lights out of focus: 34 large pale discs with a barely brighter rim that drift and breathe, in the colours of
/// the picture's own lights.
package enum OverlayBokeh: SceneMotion {
    package static let name = "overlay.bokeh"
    package static let phrases = [
        Phrase("bokeh"), Phrase("orb ~ float|drift|glow"),
        Phrase("light ~ float ~ !breeze|wind|snow|rain|fog|mist|dust|mote|pollen|particle|speck|petal|ember"),
    ]

    private static let sizes = 6

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let unit = scene.height / 720
        let ambient = Ambient(scene, blur: 0.015)
        let volume = Volume(scene, margin: 0.08 * scene.height)
        let motes = Mote.scatter(
            Int(34 * op.amplitude), stream: 0x626f, scene: scene, depth: { $0 }, seconds: { (8 + 6 * $1) / op.speed })
        let wind = WindSide.of(op, scene: scene)
        let spot: @Sendable (Mote, Life) -> Spot = { mote, life in
            let p = life.progress
            let way = scene.height * (0.06 + 0.08 * mote.depth)
            let home = volume.wrapped(x: volume.left + mote.unit(0, in: life) * volume.width)
            let x = home + way * (wind * (p - 0.5) + 0.3 * Exact.sine(p + mote.unit(3, in: life)))
            let rest = volume.top + mote.unit(1, in: life) * volume.height
            let y = rest - way * (0.6 * (p - 0.5) - 0.25 * Exact.sine(p + mote.unit(4, in: life)))
            let light = Double(ambient.brightness(Float(home), Float(rest)))
            let breath = 0.75 + 0.25 * Exact.sine(2 * p + mote.unit(5, in: life))
            return Spot(
                x: volume.wrapped(x: x), y: y, sprite: min(Int(mote.unit(2, in: life) * Double(sizes)), sizes - 1),
                opacity: (0.09 + 0.22 * light) * breath * life.fade(in: 0.3, out: 0.3),
                tone: tone(ambient, mote, life, Float(home), Float(rest)))
        }
        let sprites = (0..<sizes).map { disc(unit * (14 + 7 * Double($0))) }
        return Contribution(overlays: [ParticleField(motes, sprites: sprites, rule: .light, spot: spot)])
    }

    /// Some warm, some as the sky: never all alike.
    private static func tone(_ ambient: Ambient, _ mote: Mote, _ life: Life, _ x: Float, _ y: Float) -> Tone {
        var tone = ambient.tone(x, y).mixed(with: ambient.sky, 0.5).saturated(1.25)
        tone.y = 225
        tone.cb -= Float(16 * mote.unit(6, in: life))
        tone.cr += Float(10 * mote.unit(7, in: life))
        return tone
    }

    /// A lens draws a point as a disc, a little brighter at the rim.
    private static func disc(_ radius: Double) -> Sprite {
        Sprite(reachX: radius, reachY: radius) { dx, dy in
            let distance = (dx * dx + dy * dy).squareRoot() / radius
            let rim = 0.82 + 0.18 * smoothstep(distance, from: 0.45, to: 0.85)
            return rim * smoothstep(distance, from: 1, to: 0.82)
        }
    }
}
