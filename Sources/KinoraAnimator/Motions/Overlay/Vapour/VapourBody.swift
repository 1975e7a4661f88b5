import KinoraCore
import KinoraVision

/// Where vapour stands in the picture and what light it has, baked: planes with a sample every 16 rest pixels.
struct VapourBody: Sendable {
    static let step = 4 * SceneGrid.step

    /// How thick it may become, 0…1.
    let depth: Plane
    let y: Plane
    let cb: Plane
    let cr: Plane
    let left: Double
    let top: Double

    /// - Parameter profile: how thick it is at a height in the frame, 0 top, 1 bottom; there may be values beyond.
    init(_ scene: Scene, behind: Float, profile: (_ height: Double) -> Double) {
        let size = PixelSize(width: max(scene.grid.columns / 4, 2), height: max(scene.grid.rows / 4, 2))
        left = scene.grid.x
        top = scene.grid.y
        let far = Self.farness(scene, size: size)
        let room = Self.room(scene, size: size)
        let heights = (0..<size.height).map { row in
            Float(profile((scene.grid.y + (Double(row) + 0.5) * Double(Self.step)) / scene.height))
        }
        depth = Plane(width: size.width, height: size.height) { x, y in
            heights[y] * (1 - behind + behind * far[x, y]) * room[x, y]
        }
        let ambient = Ambient(scene, blur: 0.10)
        let tones = (0..<(size.width * size.height)).map { i in
            let x = Float(scene.grid.x) + (Float(i % size.width) + 0.5) * Float(Self.step)
            let y = Float(scene.grid.y) + (Float(i / size.width) + 0.5) * Float(Self.step)
            return Self.tone(ambient, x, y)
        }
        func plane(_ part: (Tone) -> Float) -> Plane {
            Plane(width: size.width, height: size.height, values: tones.map(part))
        }
        y = plane(\.y)
        cb = plane(\.cb)
        cr = plane(\.cr)
    }

    /// Air between takes the tone of the sky and, near a light, of that light; but over a meadow it is not green.
    private static func tone(_ ambient: Ambient, _ x: Float, _ y: Float) -> Tone {
        let local = ambient.tone(x, y)
        var tone = ambient.sky.mixed(with: local, 0.4).saturated(0.65, atMost: 13)
        tone.y = min(max(0.68 * ambient.sky.y + 0.32 * local.y + 40, 84), 228)
        return tone
    }

    /// Vapour stays behind a face and thins over the body below it, so that nobody is veiled.
    private static func room(_ scene: Scene, size: PixelSize) -> Plane {
        guard let face = scene.region("face")?.box else {
            return Plane(width: size.width, height: size.height, filledWith: 1)
        }
        let (w, cx, cy) = (face.width, face.x + face.width / 2, face.y + face.height / 2)
        return Plane(width: size.width, height: size.height) { column, row in
            let x = scene.grid.x + (Double(column) + 0.5) * Double(step)
            let y = scene.grid.y + (Double(row) + 0.5) * Double(step)
            let down = max(y - cy, 0)
            let (dx, dy) = ((x - cx) / (1.1 * w + 0.35 * min(down, 3 * w)), (cy - y) / (1.3 * w))
            let away = y < cy ? (dx * dx + dy * dy).squareRoot() : abs(dx)
            let close = smoothstep(away, from: 1.5, to: 0.5) * smoothstep(down, from: 7 * w, to: 1.5 * w)
            return Float(1 - 0.75 * close)
        }
    }

    /// What is dark and full of contrast stands in front; what is pale and even is far. A soft guess in 0…1.
    private static func farness(_ scene: Scene, size: PixelSize) -> Plane {
        let small = scene.luma.areaAveraged(to: size)
        let texture = LocalTexture.plane(scene).areaAveraged(to: size)
        let (dark, pale) = (small.percentile(0.1), small.percentile(0.75))
        let guess = small.combined(with: texture) { luma, fine in
            0.7 * smoothstep(luma, from: dark, to: max(pale, dark + 1)) + 0.3 * (1 - fine)
        }
        return guess.gaussianBlurred(sigma: Float(scene.width * 0.016 / Double(step)))
    }
}
