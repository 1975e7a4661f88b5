import KinoraCore
import KinoraVision

@testable import KinoraAnimator

/// A small landscape for motions to bake on: a pale sky, a dark ridge, ground, two lamps and a neon sign.
enum PaintedScene {
    static func make(
        width: Int = 192, height: Int = 108, fps: Int = 24, frames: Int = 48, loop: Bool = false, seed: UInt64 = 7,
        regions: [Region] = [], reach: Double = 0
    ) -> Scene {
        let size = PixelSize(width: width, height: height)
        let grid = SceneGrid(frame: size, reach: Reach(poses: [.rest], frame: size, margin: reach))
        func plane(_ part: (SIMD3<Float>) -> Float) -> Plane {
            grid.plane { x, y in part(colour(x / Double(width), y / Double(height))) }
        }
        return Scene(
            frame: size, grid: grid, fps: fps, frames: frames, loop: loop, seed: seed, regions: regions,
            luma: plane { $0.x }, cb: plane { $0.y }, cr: plane { $0.z })
    }

    /// Luma 0…255, Cb and Cr around 0.
    static func colour(_ x: Double, _ y: Double) -> SIMD3<Float> {
        if near(x, y, 0.2, 0.6) { return SIMD3(250, -40, 30) }
        if near(x, y, 0.75, 0.65) { return SIMD3(240, -45, 35) }
        if near(x, y, 0.5, 0.35) { return SIMD3(190, 30, 70) }
        if y < 0.45 { return SIMD3(Float(175 - 60 * y), 12, -6) }
        return y < 0.55 ? SIMD3(40, 4, -2) : SIMD3(Float(60 + 40 * y), -18, -8)
    }

    private static func near(_ x: Double, _ y: Double, _ cx: Double, _ cy: Double) -> Bool {
        abs(x - cx) < 0.025 && abs(y - cy) < 0.045
    }

    /// The scene as a frame.
    static func frame(width: Int = 192, height: Int = 108) -> VideoFrame {
        var frame = VideoFrame(width: width, height: height)
        let area = width * height
        for y in 0..<height {
            for x in 0..<width {
                let c = colour((Double(x) + 0.5) / Double(width), (Double(y) + 0.5) / Double(height))
                frame.bytes[y * width + x] = UInt8(16 + c.x * 219 / 255)
                let k = y / 2 * (width / 2) + x / 2
                frame.bytes[area + k] = UInt8(128 + c.y)
                frame.bytes[area * 5 / 4 + k] = UInt8(128 + c.z)
            }
        }
        return frame
    }

    /// A flat frame, on which whatever is painted shows.
    static func flat(luma: UInt8, width: Int = 192, height: Int = 108) -> VideoFrame {
        var frame = VideoFrame(width: width, height: height)
        for i in frame.bytes.indices { frame.bytes[i] = i < width * height ? luma : 128 }
        return frame
    }

    static func motion(_ name: String) -> (any SceneMotion.Type)? { MotionRegistry.sceneMotion(named: name) }

    /// Overlays of a motion painted at frame `n`.
    static func painted(
        _ overlays: [any Overlay], _ n: Int, scene: Scene, over still: VideoFrame, pose: CameraPose = .rest
    ) -> VideoFrame {
        var frame = still
        let moment = Moment(frame: n, frames: scene.frames, fps: scene.fps, loop: scene.loop)
        for overlay in overlays { overlay.paint(at: moment, pose: pose, into: &frame) }
        return frame
    }
}

extension VideoFrame {
    /// Luma rows.
    var luma: [Int] { bytes[0..<(width * height)].map(Int.init) }

    /// Mean of the absolute differences in luma.
    func difference(from other: VideoFrame) -> Double {
        Double(zip(luma, other.luma).reduce(0) { $0 + abs($1.0 - $1.1) }) / Double(width * height)
    }
}
