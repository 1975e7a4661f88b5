import KinoraCore
import KinoraVision

/// The light in which floating things stand: the picture far out of focus, so that they belong to it.
struct Ambient: Sendable {
    /// Rest pixels between two samples.
    static let step = 8 * SceneGrid.step

    /// Mean tone of what is bright in the upper two thirds: the sky, a lamp, a window.
    let sky: Tone
    /// The 5 % and 95 % marks of luma.
    let dark: Float
    let bright: Float
    let y: Plane
    let cb: Plane
    let cr: Plane
    private let left: Float
    private let top: Float

    /// - Parameter blur: standard deviation as a share of the width.
    init(_ scene: Scene, blur: Double) {
        let size = PixelSize(width: max(scene.grid.columns / 8, 2), height: max(scene.grid.rows / 8, 2))
        let sigma = Float(scene.width * blur / Double(Self.step))
        func soft(_ plane: Plane) -> Plane { plane.areaAveraged(to: size).gaussianBlurred(sigma: sigma) }
        y = soft(scene.luma).map { 16 + $0 * (219.0 / 255) }
        cb = soft(scene.cb).map { 128 + $0 * (224.0 / 255) }
        cr = soft(scene.cr).map { 128 + $0 * (224.0 / 255) }
        dark = 16 + scene.luma.percentile(0.05) * (219.0 / 255)
        bright = 16 + scene.luma.percentile(0.95) * (219.0 / 255)
        sky = Self.brightTone(scene)
        (left, top) = (Float(scene.grid.x), Float(scene.grid.y))
    }

    /// The tone at a rest position.
    func tone(_ x: Float, _ y: Float) -> Tone {
        let u = min(max((x - left) / Float(Self.step) - 0.5, 0), Float(self.y.width) - 1.001)
        let v = min(max((y - top) / Float(Self.step) - 0.5, 0), Float(self.y.height) - 1.001)
        let (i, j) = (Int(u), Int(v))
        let (a, b) = (u - Float(i), v - Float(j))
        func at(_ plane: Plane) -> Float {
            let upper = plane[i, j] * (1 - a) + plane[i + 1, j] * a
            let lower = plane[i, j + 1] * (1 - a) + plane[i + 1, j + 1] * a
            return upper * (1 - b) + lower * b
        }
        return Tone(y: at(self.y), cb: at(cb), cr: at(cr))
    }

    /// How bright it is at a rest position for this picture, 0…1.
    func brightness(_ x: Float, _ y: Float) -> Float {
        smoothstep(tone(x, y).y, from: dark, to: max(bright, dark + 1))
    }

    private static func brightTone(_ scene: Scene) -> Tone {
        let rows = scene.grid.rows * 2 / 3
        let bound = scene.luma.percentile(0.85)
        var (sum, count) = (SIMD3<Double>.zero, 0.0)
        for i in 0..<(rows * scene.grid.columns) where scene.luma.values[i] >= bound {
            sum += SIMD3(Double(scene.luma.values[i]), Double(scene.cb.values[i]), Double(scene.cr.values[i]))
            count += 1
        }
        guard count > 0 else { return Tone(y: 180, cb: 128, cr: 128) }
        let mean = sum / count
        return Tone(
            y: Float(16 + mean.x * 219 / 255), cb: Float(128 + mean.y * 224 / 255),
            cr: Float(128 + mean.z * 224 / 255))
    }
}
