import KinoraVision

/// The weight shifts: 0.3 % of the width to the side, 0.1 times a second, more the higher up.
package enum BodySway: SceneMotion {
    package static let name = "body.sway"
    package static let region: String? = "face"
    package static let phrases = [
        Phrase("sway|=rocking|rock|lean|leaning ~ !boat|ship|stone|stones|climber|cliff|band|music|wall|=against|=on"),
        Phrase("body|weight|upper|torso|shoulder ~ sway|motion|movement|move|shift"), Phrase("\(Words.person) move"),
        Phrase("breath|breathe"), Phrase("=relaxed|=relaxing|relax"), Phrase("alive|lifelike"), Phrase("idle|idling"),
    ]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        guard let face = scene.region("face")?.box else { return Contribution() }
        let w = face.width
        let cx = face.x + w / 2
        let top = face.y - 0.6 * w
        let reach = 0.003 * scene.width * op.amplitude
        let field = scene.grid.plane { x, y in
            let half = w * (1.0 + 0.55 * smoothstep(y, from: face.y + face.height, to: face.y + 2.2 * face.height))
            let beside = smoothstep(abs(x - cx), from: half * 2.4, to: half * 0.7)
            let above = smoothstep(y, from: top - 1.2 * w, to: top)
            let height = smoothstep(y, from: face.y + 4.5 * w, to: face.y)
            return Float(reach * beside * above * height)
        }
        let period = 10.0 / op.speed
        let side = CounterHash(seed: scene.seed, stream: 0x7377_6179).unit(0) < 0.5 ? 1.0 : -1.0
        return Contribution(warp: [
            WarpBasis(field, along: SIMD2(1, 0)) { Float(side * Exact.sine($0.turns(period: period))) }
        ])
    }
}
