import KinoraCore
import KinoraVision
import Testing

@testable import KinoraAnimator

/// What makes snow snow and fog fog.
@Suite struct OverlayMotionTests {
    /// Mean way down and to the right of particles in one frame, those that were born anew left out.
    private func drift(_ overlay: any Overlay, scene: Scene) throws -> (x: Double, y: Double) {
        let field = try #require(overlay as? ParticleField)
        var (sum, count) = (SIMD2<Double>.zero, 0.0)
        for n in stride(from: 24, to: 44, by: 2) {
            for mote in field.motes {
                let lives = [n, n + 1].map { frame in
                    mote.cycle.life(
                        slot: mote.slot,
                        at: Moment(frame: frame, frames: scene.frames, fps: scene.fps, loop: scene.loop))
                }
                guard lives[0].number == lives[1].number, lives[0].progress < lives[1].progress else { continue }
                let (a, b) = (field.spot(mote, lives[0]), field.spot(mote, lives[1]))
                guard abs(b.x - a.x) < scene.width / 4 else { continue }
                sum += SIMD2(b.x - a.x, b.y - a.y)
                count += 1
            }
        }
        return (sum.x / count, sum.y / count)
    }

    private func bake(_ name: String, _ scene: Scene, _ parameters: [String: Double] = [:]) throws -> Contribution {
        try #require(PaintedScene.motion(name)).bake(Op(name: name, parameters: parameters), scene: scene)
    }

    @Test(
        arguments: [("overlay.snow", 1.0), ("overlay.rain", 1), ("overlay.petals", 1), ("overlay.embers", -1)],
        [true, false])
    func `Snow, rain and petals fall, embers rise`(way: (name: String, down: Double), loop: Bool) throws {
        let scene = PaintedScene.make(frames: 96, loop: loop)
        for overlay in try bake(way.name, scene).overlays {
            #expect(try drift(overlay, scene: scene).y * way.down > 0.001 * scene.height)
        }
    }

    @Test func `Rain falls faster than snow, and snow faster than dust moves`() throws {
        let scene = PaintedScene.make(frames: 96)
        let speeds = try ["overlay.rain", "overlay.snow", "overlay.dust"].map { name in
            let overlay = try #require(try bake(name, scene).overlays.first)
            let way = try drift(overlay, scene: scene)
            return (way.x * way.x + way.y * way.y).squareRoot()
        }
        #expect(speeds[0] > 3 * speeds[1])
        #expect(speeds[1] > 2 * speeds[2])
    }

    @Test func `Snow is blown where the wind goes`() throws {
        let scene = PaintedScene.make(frames: 96)
        for (degrees, side) in [(0.0, 1.0), (180, -1)] {
            let overlay = try #require(try bake("overlay.snow", scene, ["degrees": degrees]).overlays.first)
            #expect(try drift(overlay, scene: scene).x * side > 0)
        }
    }

    @Test(arguments: ["overlay.fog", "overlay.mist", "overlay.rain", "overlay.dust", "overlay.embers", "overlay.bokeh"])
    func `Fog and lights never take light away`(name: String) throws {
        let scene = PaintedScene.make()
        let still = PaintedScene.frame()
        let overlays = try bake(name, scene).overlays
        for n in [10, 30, 47] {
            let frame = PaintedScene.painted(overlays, n, scene: scene, over: still)
            #expect(zip(frame.luma, still.luma).allSatisfy { $0 >= $1 })
        }
    }

    @Test func `Mist lies low, and there is none at the top`() throws {
        let scene = PaintedScene.make()
        let still = PaintedScene.flat(luma: 50)
        let frame = PaintedScene.painted(try bake("overlay.mist", scene).overlays, 40, scene: scene, over: still)
        let third = 36 * 192
        let thirds = (0..<3).map { frame.luma[($0 * third)..<(($0 + 1) * third)].reduce(0, +) - 50 * third }
        #expect(thirds[0] == 0)
        #expect(thirds[2] > 2 * thirds[1])
    }

    @Test func `Fog has thick and thin places and takes its colour from the sky`() throws {
        let scene = PaintedScene.make(width: 384, height: 216)
        let still = PaintedScene.flat(luma: 50, width: 384, height: 216)
        let frame = PaintedScene.painted(try bake("overlay.fog", scene).overlays, 40, scene: scene, over: still)
        let row = (0..<384).map { frame.luma[108 * 384 + $0] - 50 }
        #expect((row.max() ?? 0) > 3 * max(row.min() ?? 0, 1))
        // A blue sky makes bluish fog.
        let cb = frame.bytes[(384 * 216)..<(384 * 216 * 5 / 4)]
        #expect(cb.reduce(0) { $0 + Int($1) - 128 } > 0)
    }

    @Test func `Fog leaves a face free`() throws {
        let face = Region(
            label: "face", box: Box(x: 80, y: 40, width: 32, height: 32), confidence: 0.9, source: .auto)
        let still = PaintedScene.flat(luma: 50)
        let (open, kept) = (PaintedScene.make(), PaintedScene.make(regions: [face]))
        let veil = [open, kept].map { scene in
            let fog = OverlayFog.bake(Op(name: OverlayFog.name), scene: scene).overlays
            let luma = PaintedScene.painted(fog, 40, scene: scene, over: still).luma
            var sum = 0
            for y in 40..<72 { for x in 80..<112 { sum += luma[y * 192 + x] - 50 } }
            return sum
        }
        #expect(veil[1] * 2 < veil[0])
    }

    @Test func `Embers come from the fire that is pointed at`() throws {
        let scene = PaintedScene.make(frames: 96)
        let overlay = try #require(try bake("overlay.embers", scene, ["x": 0.25, "y": 0.8]).overlays.last)
        let field = try #require(overlay as? ParticleField)
        for mote in field.motes {
            let spot = field.spot(mote, Life(progress: 0, number: 0))
            #expect(abs(spot.x - 0.25 * scene.width) < 0.1 * scene.width)
            #expect(abs(spot.y - 0.8 * scene.height) < 0.1 * scene.height)
        }
    }

    @Test func `Near particles move more than the picture when the camera does, far ones with it`() {
        let lens = Lens(CameraPose(x: 10), width: 192, height: 108)
        #expect(abs(lens.project(50, 50, depth: 0).x - 40) < 1e-9)
        #expect(lens.project(50, 50, depth: 1).x < 35)
    }

    @Test func `Particles look alike at every size`() throws {
        let cover = [1, 2].map { scale in
            let scene = PaintedScene.make(width: 320 * scale, height: 180 * scale)
            let still = PaintedScene.flat(luma: 50, width: 320 * scale, height: 180 * scale)
            let overlays = OverlaySnow.bake(Op(name: OverlaySnow.name), scene: scene).overlays
            return PaintedScene.painted(overlays, 40, scene: scene, over: still).difference(from: still)
        }
        #expect(abs(cover[0] / cover[1] - 1) < 0.2)
    }
}
