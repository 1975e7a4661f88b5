import KinoraCore
import KinoraVision
import Testing

@testable import KinoraAnimator

@Suite struct LightTests {
    static let names = ["light.sunset", "light.dim", "light.flicker", "light.neon", "light.shift"]

    private func bake(
        _ name: String, _ scene: Scene, amplitude: Double = 1, _ parameters: [String: Double] = [:]
    ) throws -> [LightBasis] {
        try #require(PaintedScene.motion(name))
            .bake(Op(name: name, amplitude: amplitude, parameters: parameters), scene: scene).light
    }

    /// Gain at each node.
    private func gain(_ bases: [LightBasis], _ frame: Int, _ scene: Scene) -> [Float] {
        let moment = Moment(frame: frame, frames: scene.frames, fps: scene.fps, loop: scene.loop)
        var sum = [Float](repeating: 0, count: scene.luma.values.count)
        for basis in bases {
            let c = basis.coefficient(moment) * basis.gain
            for i in sum.indices { sum[i] += c * basis.field.values[i] }
        }
        return sum
    }

    @Test(arguments: names) func `A clip that does not loop starts in the still's own light`(name: String) throws {
        let scene = PaintedScene.make()
        let bases = try bake(name, scene)
        #expect(!bases.isEmpty)
        let (first, later) = (Moment(frame: 0, frames: 48, fps: 24, loop: false), 1..<48)
        #expect(bases.allSatisfy { $0.coefficient(first) == 0 })
        #expect(later.contains { n in gain(bases, n, scene).contains { abs($0) > 0.01 } })
    }

    @Test(arguments: names, [(24, 24), (36, 8), (101, 30), (240, 60)])
    func `A loop ends in the light it began in`(name: String, clip: (Int, Int)) throws {
        let scene = PaintedScene.make(fps: clip.1, frames: clip.0, loop: true)
        for basis in try bake(name, scene) {
            let (first, last) = (0, clip.0)
            let ends = [first, last].map {
                basis.coefficient(Moment(frame: $0, frames: clip.0, fps: clip.1, loop: true))
            }
            #expect(ends[0] == ends[1])
        }
    }

    @Test(arguments: names, [(24, 24, false), (12, 8, false), (120, 24, true), (90, 60, true)])
    func `The picture as a whole never steps by more than half a percent`(
        name: String, clip: (frames: Int, fps: Int, loop: Bool)
    ) throws {
        let scene = PaintedScene.make(fps: clip.fps, frames: clip.frames, loop: clip.loop)
        for parameters in [[:], ["direction": 1.0, "dappled": 1]] {
            let bases = try bake(name, scene, amplitude: 3, parameters)
            let means = (0..<clip.frames).map { n in
                let gains = gain(bases, n, scene)
                return zip(gains, scene.luma.values).reduce(0.0) { $0 + Double((1 + $1.0) * $1.1) }
            }
            for (a, b) in zip(means, means.dropFirst()) { #expect(abs(b - a) / a <= 0.005) }
        }
    }

    @Test func `Two changes of light together keep the rule that each keeps`() throws {
        let scene = PaintedScene.make(fps: 24, frames: 24)
        let both = try bake("light.dim", scene, amplitude: 3) + bake("light.sunset", scene, amplitude: 3)
        let means = (0..<24).map { n in
            zip(gain(LightLimit.gentle(both, scene: scene), n, scene), scene.luma.values).reduce(0.0) {
                $0 + Double((1 + $1.0) * $1.1)
            }
        }
        for (a, b) in zip(means, means.dropFirst()) { #expect(abs(b - a) / a <= 0.005) }
    }

    @Test(arguments: ["light.shift", "light.sunset"]) func `Its gain stays within five percent`(name: String) throws {
        let scene = PaintedScene.make(frames: 120)
        let bases = try bake(name, scene)
        for n in stride(from: 0, to: 120, by: 7) { #expect(gain(bases, n, scene).allSatisfy { abs($0) < 0.071 }) }
    }

    @Test func `A flame flickers at the lamps and hardly elsewhere`() throws {
        let scene = PaintedScene.make(width: 384, height: 216, frames: 96)
        let bases = try bake("light.flicker", scene)
        func swing(_ x: Double, _ y: Double) -> Float {
            let i = Int(scene.grid.row(y * 216)) * scene.grid.columns + Int(scene.grid.column(x * 384))
            let values = (20..<96).map { gain(bases, $0, scene)[i] }
            return (values.max() ?? 0) - (values.min() ?? 0)
        }
        let (lamp, sky) = (max(swing(0.2, 0.6), swing(0.75, 0.65)), swing(0.95, 0.05))
        #expect(lamp > 0.03 && lamp < 0.25)
        #expect(sky < 0.1 * lamp)
    }

    @Test func `No flame on a face`() throws {
        let face = Region(label: "face", box: Box(x: 60, y: 110, width: 36, height: 40), confidence: 0.9, source: .auto)
        let scene = PaintedScene.make(width: 384, height: 216, regions: [face])
        let sources = LightSources(scene, groups: 3) { luma, _, _ in luma > 230 ? 1 : 0 }
        let node = Int(scene.grid.row(0.6 * 216)) * scene.grid.columns + Int(scene.grid.column(0.2 * 384))
        #expect(sources.spots.allSatisfy { $0.values[node] < 0.05 })
        #expect(!sources.spots.isEmpty)
    }

    @Test func `A tube hums, dips now and then and is itself most of the time`() {
        let tube = Tube(seed: 7, group: 0, fps: 24, speed: 1)
        let levels = (24..<720).map { tube.level(at: Moment(frame: $0, frames: 720, fps: 24, loop: false)) }
        let low = levels.filter { $0 < -0.4 }
        #expect(!low.isEmpty)
        #expect(low.count < levels.count / 10)
        #expect(levels.allSatisfy { $0 > -1.2 && $0 < 0.2 })
    }

    @Test func `A flame's noise is finite, quick and never beyond one`() {
        let flame = Flame(seed: 7, group: 1, fps: 24, speed: 1)
        let levels = (24..<264).map { flame.level(at: Moment(frame: $0, frames: 264, fps: 24, loop: false)) }
        #expect(levels.allSatisfy { abs($0) <= 1 })
        let turns = zip(zip(levels, levels.dropFirst()), levels.dropFirst(2)).filter { pair, c in
            (pair.1 - pair.0) * (c - pair.1) < 0
        }
        // Ten seconds: between 3 and 12 turns each second.
        #expect(turns.count > 30 && turns.count < 240)
    }

    @Test func `It gets darker or brighter as asked`() throws {
        let scene = PaintedScene.make(frames: 120)
        let end = try [-1.0, 1].map { gain(try bake("light.dim", scene, ["direction": $0]), 119, scene).reduce(0, +) }
        #expect(end[0] < 0 && end[1] > 0)
    }

    @Test func `Sunset turns bright things gold`() throws {
        let scene = PaintedScene.make(frames: 120)
        let moment = Moment(frame: 119, frames: 120, fps: 24, loop: false)
        let node = Int(scene.grid.row(10)) * scene.grid.columns + 20
        let tint = try bake("light.sunset", scene).reduce(into: SIMD2<Float>.zero) {
            let c = $1.coefficient(moment) * $1.field.values[node]
            $0 += SIMD2(c * $1.cb, c * $1.cr)
        }
        #expect(tint.x < -4 && tint.y > 3)
    }

    @Test(arguments: [
        ("the light fades", "light.dim"), ("it is getting darker", "light.dim"), ("dawn breaks", "light.dim"),
        ("golden hour", "light.sunset"), ("the sun sets slowly", "light.sunset"),
        ("candle flickering", "light.flicker"), ("flickering torch", "light.flicker"),
        ("neon signs buzzing", "light.neon"), ("the light changes", "light.shift"),
        ("dappled sunlight", "light.shift"), ("cloud shadows pass", "light.shift"),
        ("drifting fog", "overlay.fog"), ("morning mist", "overlay.mist"), ("gentle snowfall", "overlay.snow"),
        ("it is snowing", "overlay.snow"), ("heavy rain", "overlay.rain"), ("dust motes in the air", "overlay.dust"),
        ("glowing embers rising", "overlay.embers"), ("petals falling", "overlay.petals"),
        ("soft bokeh", "overlay.bokeh"),
    ]) func `Words ask for it`(prompt: String, name: String) throws {
        let output = MotionProgram.Output(width: 192, height: 108, fps: 24, frames: 48)
        let plan = try ProgramCompiler.compile(Wish(prompt: MotionPrompt(prompt), output: output))
        #expect(plan.ops.contains { $0.name == name })
    }

    @Test(arguments: ["a light breeze moves her hair", "soft light, hair drifting", "sparkling eyes, she smiles"])
    func `Words that only sound like it do not`(prompt: String) throws {
        let output = MotionProgram.Output(width: 192, height: 108, fps: 24, frames: 48)
        let plan = try ProgramCompiler.compile(Wish(prompt: MotionPrompt(prompt), output: output))
        #expect(!plan.ops.contains { $0.name.hasPrefix("light.") || $0.name.hasPrefix("overlay.") })
    }
}
