import KinoraVision

/// Breathing: the chest lifts by 0.4 % of the height, 0.26 times a second, in faster than out (40 : 60).
package enum BodyBreath: SceneMotion {
    package static let name = "body.breath"
    package static let region: String? = "face"
    package static let phrases = [
        Phrase("breath|breathe|inhale|exhale|sigh"), Phrase("=relaxed|=relaxing|relax"), Phrase("alive|lifelike"),
        Phrase("idle|idling"),
        Phrase("chest ~ rise|fall|move|motion|movement|heave"),
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        guard let face = scene.region("face")?.box else { return Contribution() }
        let w = face.width
        let (cx, cy) = (face.x + w / 2, face.y + face.height / 2 + 2 * w)
        let reach = 0.004 * scene.height * op.amplitude
        let chest = scene.grid.plane { x, y in
            let (dx, dy) = ((x - cx) / (1.15 * w), (y - cy) / (0.9 * w))
            // A Gaussian of the square distance without exp: (1 + q/4)⁻⁴ falls alike and never reaches 0 abruptly.
            let q = 1 + (dx * dx + dy * dy) / 4
            // The head rides on the chest but barely; the face keeps its shape.
            let neck = smoothstep(y, from: face.y + face.height * 0.9, to: face.y + face.height * 1.7)
            return Float(reach / (q * q * q * q) * (0.12 + 0.88 * neck))
        }
        let widen = scene.grid.plane { x, y in
            let (dx, dy) = ((x - cx) / (1.15 * w), (y - cy) / (0.9 * w))
            let q = 1 + (dx * dx + dy * dy) / 4
            return Float(0.45 * reach * dx / (q * q * q * q))
        }
        let period = 1 / 0.26 / op.speed
        let curve: @Sendable (Moment) -> Float = { Float(lift($0.turns(period: period))) }
        return Contribution(warp: [
            WarpBasis(chest, along: SIMD2(0, -1), curve), WarpBasis(widen, along: SIMD2(1, 0), curve),
        ])
    }

    /// 0 at rest, 1 with full lungs; in for 40 % of a breath, out for 60 %.
    static func lift(_ turns: Double) -> Double {
        let t = turns - turns.rounded(.down)
        return t < 0.4 ? Easing.smoother(t / 0.4) : 1 - Easing.smoother((t - 0.4) / 0.6)
    }
}
