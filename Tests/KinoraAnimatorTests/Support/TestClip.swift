import KinoraCore
import KinoraTestKit
import KinoraVision

@testable import KinoraAnimator

/// A program for a drawn still, planned as the studio plans it.
struct TestClip {
    var ops: [Op]
    var still = PixelSize(width: 320, height: 200)
    var output = PixelSize(width: 160, height: 90)
    var fps = 12
    var frames = 24
    var loop = false
    var seed: UInt64 = 7
    var regions: [Region] = []
    var focus: MotionProgram.Focus?

    var program: MotionProgram {
        var program = MotionProgram(
            still: MotionProgram.StillIdentity(fingerprint: "drawn", width: still.width, height: still.height),
            crop: Box(x: 0, y: 0, width: 1, height: 1), focus: MotionProgram.Focus(x: 0.5, y: 0.5),
            output: MotionProgram.Output(width: output.width, height: output.height, fps: fps, frames: frames),
            seed: seed, loop: loop, prompt: "", regions: regions, ops: ops, degraded: [])
        ProgramPlanner.frame(&program, focus: focus)
        return program
    }

    func renderer(_ picture: DrawnStill) throws -> Renderer {
        try Renderer(program, raster: picture.raster(still.width, still.height))
    }

    /// One op of a motion at its own amplitude.
    static func op(_ name: String, amplitude: Double = 1, speed: Double = 1, _ parameters: [String: Double] = [:]) -> Op
    {
        Op(name: name, amplitude: amplitude, speed: speed, parameters: parameters)
    }
}

extension DrawnStill {
    /// The face in a still of this size.
    func face(_ size: PixelSize) -> Region {
        let side = head.side * Double(size.height)
        let (cx, cy) = (0.5 * Double(size.width), head.middle * Double(size.height))
        return Region(
            label: "face", box: Box(x: cx - side / 2, y: cy - side / 2, width: side, height: side), confidence: 0.95,
            source: .auto)
    }
}

extension Renderer {
    func frame(_ n: Int) -> VideoFrame {
        var scratch = RenderScratch()
        var frame = VideoFrame(width: output.width, height: output.height)
        render(n, into: &frame, scratch: &scratch)
        return frame
    }

    /// FNV-1a over the bytes of all frames in order.
    func hash() -> UInt64 {
        var scratch = RenderScratch()
        var frame = VideoFrame(width: output.width, height: output.height)
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for n in 0..<frames {
            render(n, into: &frame, scratch: &scratch)
            hash = frame.bytes.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        }
        return hash
    }

    /// The largest displacement at each node over the clip, in rest pixels.
    func farthest() -> Plane {
        var farthest = Plane(width: grid.columns, height: grid.rows)
        for n in 0..<frames {
            let (dx, dy) = displacement(n)
            for i in farthest.values.indices {
                let length = (dx.values[i] * dx.values[i] + dy.values[i] * dy.values[i]).squareRoot()
                farthest.values[i] = max(farthest.values[i], length)
            }
        }
        return farthest
    }
}

extension SceneGrid {
    /// Indices of the nodes whose rest position is within a part of the frame.
    func nodes(where holds: (_ x: Double, _ y: Double) -> Bool) -> [Int] {
        (0..<columns * rows).filter {
            holds(x + Double($0 % columns * Self.step), y + Double($0 / columns * Self.step))
        }
    }
}

/// Every motion of the engine by name.
let everyMotion = MotionRegistry.camera.map { $0.name } + MotionRegistry.scene.map { $0.name }
