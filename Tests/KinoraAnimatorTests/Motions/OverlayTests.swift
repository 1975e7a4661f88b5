import KinoraCore
import KinoraVision
import Testing

@testable import KinoraAnimator

/// What holds for every overlay.
@Suite struct OverlayTests {
    static let names = [
        "overlay.fog", "overlay.mist", "overlay.snow", "overlay.rain", "overlay.dust", "overlay.embers",
        "overlay.petals", "overlay.bokeh",
    ]

    @Test(arguments: names) func `A clip that does not loop starts on the untouched still`(name: String) throws {
        let motion = try #require(PaintedScene.motion(name))
        let scene = PaintedScene.make()
        let overlays = motion.bake(Op(name: name), scene: scene).overlays
        let still = PaintedScene.frame()
        #expect(PaintedScene.painted(overlays, 0, scene: scene, over: still) == still)
        #expect(PaintedScene.painted(overlays, 30, scene: scene, over: still) != still)
    }

    @Test(arguments: names) func `It comes in without a jump`(name: String) throws {
        let motion = try #require(PaintedScene.motion(name))
        let scene = PaintedScene.make()
        let overlays = motion.bake(Op(name: name), scene: scene).overlays
        let still = PaintedScene.flat(luma: 60)
        let first = PaintedScene.painted(overlays, 1, scene: scene, over: still).difference(from: still)
        let late = PaintedScene.painted(overlays, 36, scene: scene, over: still).difference(from: still)
        #expect(late > 0)
        #expect(first < 0.05 * late + 0.001)
    }

    @Test(arguments: names, [(24, 24), (36, 8), (101, 30), (240, 60)])
    func `A loop ends exactly where it began, and gets there without a jump`(name: String, clip: (Int, Int)) throws {
        let motion = try #require(PaintedScene.motion(name))
        let (frames, fps) = clip
        let scene = PaintedScene.make(fps: fps, frames: frames, loop: true)
        let overlays = motion.bake(Op(name: name), scene: scene).overlays
        let still = PaintedScene.flat(luma: 60)
        func at(_ n: Int) -> VideoFrame { PaintedScene.painted(overlays, n, scene: scene, over: still) }
        let first = at(0)
        #expect(at(frames) == first)
        let seam = at(frames - 1).difference(from: first)
        let steps = [0, frames / 3, frames / 2].map { at($0).difference(from: at($0 + 1)) }
        #expect(seam <= 1.8 * (steps.max() ?? 0) + 0.02)
    }

    @Test(arguments: names) func `The same seed paints the same, another seed does not`(name: String) throws {
        let motion = try #require(PaintedScene.motion(name))
        func frame(_ seed: UInt64) -> VideoFrame {
            let scene = PaintedScene.make(seed: seed)
            return PaintedScene.painted(
                motion.bake(Op(name: name), scene: scene).overlays, 40, scene: scene, over: PaintedScene.frame())
        }
        #expect(frame(7) == frame(7))
        #expect(frame(7) != frame(8))
    }

    @Test(arguments: names) func `Amplitude makes it denser, and none is none`(name: String) throws {
        let motion = try #require(PaintedScene.motion(name))
        let scene = PaintedScene.make()
        let still = PaintedScene.flat(luma: 60)
        func effect(_ amplitude: Double) -> Double {
            let overlays = motion.bake(Op(name: name, amplitude: amplitude), scene: scene).overlays
            return (0..<4).reduce(0) {
                $0 + PaintedScene.painted(overlays, 30 + 4 * $1, scene: scene, over: still).difference(from: still)
            }
        }
        #expect(effect(0) == 0)
        #expect(effect(0.4) < effect(1))
    }

    @Test(arguments: names) func `Any camera and any even size will do`(name: String) throws {
        let motion = try #require(PaintedScene.motion(name))
        for (width, height) in [(2, 2), (50, 34), (34, 90)] {
            let scene = PaintedScene.make(width: width, height: height, frames: 30, reach: 12)
            let overlays = motion.bake(Op(name: name), scene: scene).overlays
            let still = PaintedScene.frame(width: width, height: height)
            for pose in [CameraPose(zoom: 1.5, x: 9, y: -7), CameraPose(zoom: 0.8, x: -12, y: 12)] {
                let frame = PaintedScene.painted(overlays, 29, scene: scene, over: still, pose: pose)
                #expect(frame.bytes.count == still.bytes.count)
            }
        }
    }

    @Test(
        arguments: ["overlay.snow", "overlay.rain", "overlay.dust", "overlay.embers", "overlay.petals"], [true, false])
    func `There are never more than 400 particles`(name: String, loop: Bool) throws {
        let motion = try #require(PaintedScene.motion(name))
        let scene = PaintedScene.make(loop: loop)
        for amplitude in [1.0, 9] {
            for overlay in motion.bake(Op(name: name, amplitude: amplitude), scene: scene).overlays {
                let field = try #require(overlay as? ParticleField)
                #expect(field.motes.count <= 400 && field.motes.count > 20)
            }
        }
    }
}
