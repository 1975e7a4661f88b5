import KinoraVision

/// Rain: 360 particles drawn out to slim streaks by a shutter of 1/50 s, slanted by the wind.
///
/// Far drops fall 1.1 frame heights a second, near ones 2.6. Parameters: `degrees` of the wind.
package enum OverlayRain: SceneMotion {
    package static let name = "overlay.rain"
    package static let phrases = [Phrase("rain|rainy|rainfall|raindrop|drizzle|downpour ~ !boot|coat")]

    private static let depths = 8
    private static let shapes = 4

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let unit = scene.height / 720
        let ambient = Ambient(scene, blur: 0.05)
        let volume = Volume(scene, margin: 0.06 * scene.height)
        let motes = Mote.scatter(
            Int(360 * op.amplitude), stream: 0x7261, scene: scene, depth: { $0 * $0 },
            seconds: { volume.height / scene.height / (fall($0) * (0.92 + 0.16 * $1)) / op.speed })
        let slant =
            WindSide.of(op, scene: scene) * (0.07 + 0.05 * CounterHash(seed: scene.seed, stream: 0x736c).unit(0))
        let spot: @Sendable (Mote, Life) -> Spot = { mote, life in
            let x = volume.left + mote.unit(0, in: life) * volume.width + slant * volume.height * life.progress
            let y = volume.top + volume.height * life.progress
            let band = min(Int(mote.depth * Double(depths)), depths - 1)
            let wrapped = volume.wrapped(x: x)
            return Spot(
                x: wrapped, y: y, sprite: band * shapes + Int(mote.unit(2, in: life) * Double(shapes)),
                opacity: (0.27 + 0.22 * mote.depth) * (0.55 + 0.45 * mote.unit(1, in: life)),
                tone: tone(ambient, Float(wrapped), Float(y)))
        }
        let sprites = (0..<(depths * shapes)).map { index in
            streak((Double(index / shapes) + 0.5) / Double(depths), shape: index % shapes, unit: unit, slant: slant)
        }
        return Contribution(overlays: [ParticleField(motes, sprites: sprites, rule: .light, spot: spot)])
    }

    /// Frame heights a second.
    private static func fall(_ near: Double) -> Double { 1.1 + 1.5 * near }

    /// A drop shows the sky upside down: nearly as bright as that, wherever it falls.
    private static func tone(_ ambient: Ambient, _ x: Float, _ y: Float) -> Tone {
        let local = ambient.tone(x, y)
        var tone = ambient.sky.mixed(with: local, 0.25).saturated(0.5, atMost: 12)
        tone.y = min(max(0.7 * ambient.sky.y + 0.3 * local.y + 40, 120), 235)
        return tone
    }

    /// A drop, or far away five at once: there are more of them than particles.
    private static func streak(_ near: Double, shape: Int, unit: Double, slant: Double) -> Sprite {
        let length = fall(near) * 720 * unit / 44
        let radius = unit * (0.8 + 0.8 * near)
        let dice = CounterHash(seed: 0, stream: 0x7261_0000 + UInt64(shape))
        let spread = near < 0.45 ? 44 * unit : 0
        let drops = (0..<(near < 0.45 ? 5 : 1)).map { k in
            (x: spread * dice.signed(UInt64(2 * k)), y: 1.3 * spread * dice.signed(UInt64(2 * k + 1)))
        }
        let (reachX, reachY) = (radius + abs(slant) * length / 2 + spread + 1, length / 2 + 1.3 * spread + 1)
        return Sprite(reachX: reachX, reachY: reachY) { dx, dy in
            drops.reduce(0) { max($0, drop(dx - $1.x, dy - $1.y, length: length, radius: radius, slant: slant)) }
        }
    }

    /// It fades in from its tail and ends rounder at its head.
    private static func drop(_ dx: Double, _ dy: Double, length: Double, radius: Double, slant: Double) -> Double {
        let along = abs(dy) / (length / 2)
        guard along < 1 else { return 0 }
        let across = abs(dx - slant * dy) / radius
        let square = along * along
        return max(1 - across * across, 0) * (dy < 0 ? 1 - square : 1 - square * square)
    }
}
