import KinoraVision

/// Light that changes as clouds pass: shadows half a frame wide that drift across, ±5 %; or, `dappled`, patches of sun
/// through leaves that come and go where they are, ±6 %.
///
/// Each of the three waves is two bases, cos φ and sin φ. Parameters: `dappled` (1: leaves), `degrees` of the wind.
package enum LightShift: SceneMotion {
    package static let name = "light.shift"
    package static let phrases = [
        Phrase("dapple", ["dappled": 1]),
        Phrase("sunlight|shadow|light ~ leaf|tree|canopy|branch ~ through|filter|play|dance", ["dappled": 1]),
        Phrase(
            "light|lighting|shadow|sunlight change|shift|move|pass|drift|play ~ !breeze|wind|snow|rain|fog|mist|touch"),
        Phrase("change|shift|move|pass|drift light|lighting|shadow ~ !breeze|wind|snow|rain|fog|mist|touch"),
        Phrase("cloud ~ shadow"),
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let dappled = (op.parameters["dappled"] ?? 0) > 0
        let bases = dappled ? leaves(op, scene: scene) : clouds(op, scene: scene)
        return Contribution(light: LightLimit.gentle(bases, scene: scene))
    }

    private static func clouds(_ op: Op, scene: Scene) -> [LightBasis] {
        let dice = CounterHash(seed: scene.seed, stream: 0x7368_6966)
        let wind = WindSide.of(op, scene: scene) < 0 ? -1.0 : 1.0
        let bend = scene.noise(stream: 0x7368_0001, size: scene.width * 0.3)
        // Length in frame widths, slope, seconds a wave, share: speeds differ a little, so the shadows change shape.
        let waves = [(1.15, 0.25, 8.0, 0.50), (0.62, -0.35, 5.3, 0.32), (0.41, 0.6, 4.1, 0.18)]
        return waves.enumerated().flatMap { k, wave in
            let (length, slope, period, share) = wave
            let start = dice.unit(UInt64(k))
            let phase = scene.grid.plane { x, y in Float((wind * x + slope * y) / (length * scene.width) + start) }
                .combined(with: bend) { $0 + 0.16 * $1 }
            return travelling(phase, period: period / op.speed, gain: 0.05 * share * op.amplitude)
        }
    }

    private static func leaves(_ op: Op, scene: Scene) -> [LightBasis] {
        let light = scene.blurred(scene.luma, by: scene.width * 0.02)
        let (low, high) = (light.percentile(0.1), light.percentile(0.9))
        return (0..<3).flatMap { k in
            let noise = TorusNoise(seed: scene.seed, stream: 0x7368_0010 + UInt64(k))
            let patches = scene.grid.plane { x, y in
                Float(noise.sum(x / (1.4 * scene.width), y / (1.4 * scene.width), cells: 9 + 4 * k, octaves: 2))
            }
            // Leaves let small suns through: patches are bright islands, and brightest where there is light.
            let phase = patches.map { 0.55 * $0 }
            return travelling(phase, period: (4.3 - 0.9 * Double(k)) / op.speed, gain: 0.022 * op.amplitude).map {
                basis in
                var basis = basis
                basis.field = basis.field.combined(with: light) {
                    $0 * (0.35 + 0.65 * smoothstep($1, from: low, to: max(high, low + 1)))
                }
                (basis.cb, basis.cr) = (-1.2 * Float(op.amplitude), 0.6 * Float(op.amplitude))
                return basis
            }
        }
    }

    /// cos τ(t − φ) as two products of place and time.
    private static func travelling(_ phase: Plane, period: Double, gain: Double) -> [LightBasis] {
        [
            LightBasis(phase.map { Float(Exact.cosine(Double($0))) }, gain: Float(gain)) {
                Float(rise($0) * Exact.cosine($0.turns(period: period)))
            },
            LightBasis(phase.map { Float(Exact.sine(Double($0))) }, gain: Float(gain)) {
                Float(rise($0) * Exact.sine($0.turns(period: period)))
            },
        ]
    }

    /// Clips that start on the untouched still come into the changing light over a second.
    private static func rise(_ moment: Moment) -> Double {
        moment.loop ? 1 : Easing.smoother(moment.seconds)
    }
}
