import KinoraVision

/// Where light comes from in the picture: its brightest spots of some colour, with the glow around them.
///
/// The spots are put in `groups` by which of a few strongest ones is nearest, so that each group may live by itself.
struct LightSources: Sendable {
    /// One soft field a group, 0…1: the spots themselves.
    let spots: [Plane]
    /// One wide, faint field a group, 0…1: what they shine on.
    let glows: [Plane]

    /// - Parameter score: how much a node looks like a source, from luma 0…255, Cb and Cr around 0.
    init(_ scene: Scene, groups: Int, score: (_ luma: Float, _ cb: Float, _ cr: Float) -> Float) {
        let raw = Self.raw(scene, score: score)
        let soft = scene.blurred(raw, by: scene.width * 0.004)
        // At most the top 1.5 %, and nothing that is far below the strongest.
        let (high, top) = (soft.percentile(0.985), soft.percentile(0.9995))
        guard top > 0.06 else {
            (spots, glows) = ([], [])
            return
        }
        let bottom = max(high * 0.85, 0.45 * top)
        let mask = soft.map { smoothstep($0, from: min(bottom, 0.84 * top), to: 0.85 * top) }
        let peaks = Self.peaks(
            scene.blurred(mask, by: scene.width * 0.02), count: groups * 4, apart: scene.nodes(scene.width * 0.11))
        var parts = [Plane](repeating: Plane(width: mask.width, height: mask.height), count: groups)
        for y in 0..<mask.height {
            for x in 0..<mask.width where mask[x, y] > 0 {
                parts[Self.nearest(peaks, x, y) % groups][x, y] = mask[x, y]
            }
        }
        let used = parts.filter { $0.values.contains { $0 > 0 } }
        spots = used.map { part in
            // A spot and its near surroundings are one soft thing.
            let near = scene.blurred(part, by: scene.width * 0.010)
            return near.map { smoothstep($0, from: 0, to: 0.6) }
        }
        glows = used.map { part in
            let wide = scene.blurred(part, by: scene.width * 0.07)
            return wide.map { 1 - 1 / (1 + 20 * $0) }
        }
    }

    /// The score where a node stands out from what is around it. A face is bright and warm and no lamp.
    private static func raw(_ scene: Scene, score: (Float, Float, Float) -> Float) -> Plane {
        let around = scene.blurred(scene.luma, by: scene.width * 0.06)
        var raw = Plane(width: scene.grid.columns, height: scene.grid.rows)
        for i in raw.values.indices {
            let luma = scene.luma.values[i]
            let stands = smoothstep(luma - around.values[i], from: 6, to: 60)
            raw.values[i] = stands * score(luma, scene.cb.values[i], scene.cr.values[i])
        }
        guard let face = scene.region("face")?.box else { return raw }
        let (cx, cy) = (face.x + face.width / 2, face.y + face.height / 2)
        let away = scene.grid.plane { x, y in
            let (dx, dy) = ((x - cx) / (0.7 * face.width), (y - cy) / (0.9 * face.height))
            return Float(smoothstep((dx * dx + dy * dy).squareRoot(), from: 0.9, to: 1.15))
        }
        return raw.combined(with: away) { $0 * $1 }
    }

    /// The highest places, none nearer to another than `apart`.
    private static func peaks(_ plane: Plane, count: Int, apart: Float) -> [(x: Int, y: Int)] {
        var rest = plane
        var found: [(x: Int, y: Int)] = []
        let reach = max(Int(apart), 1)
        while found.count < count {
            var best = 0
            for i in rest.values.indices where rest.values[i] > rest.values[best] { best = i }
            guard rest.values[best] > 0.02 else { break }
            let (x, y) = (best % plane.width, best / plane.width)
            found.append((x, y))
            for j in max(y - reach, 0)...min(y + reach, plane.height - 1) {
                for i in max(x - reach, 0)...min(x + reach, plane.width - 1) { rest[i, j] = 0 }
            }
        }
        return found
    }

    private static func nearest(_ peaks: [(x: Int, y: Int)], _ x: Int, _ y: Int) -> Int {
        var (best, distance) = (0, Int.max)
        for (index, peak) in peaks.enumerated() {
            let d = (peak.x - x) * (peak.x - x) + (peak.y - y) * (peak.y - y)
            if d < distance { (best, distance) = (index, d) }
        }
        return best
    }
}
