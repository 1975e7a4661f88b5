import KinoraVision

/// Mist that lies on the ground: flat veils in the lower third, denser downwards, creeping at 0.8 to 2 % of the width
/// a second; at most 70 % thick.
///
/// Parameters: `degrees` of the wind.
package enum OverlayMist: SceneMotion {
    package static let name = "overlay.mist"
    package static let phrases = [Phrase("mist|misty"), Phrase("low|ground|creep|creeping fog")]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let wind = WindSide.of(op, scene: scene) * op.speed
        let body = VapourBody(scene, behind: 0.25) { height in
            let rise = smoothstep(height, from: 0.42, to: 0.95)
            return rise * (0.75 + 0.25 * smoothstep(height, from: 0.6, to: 1))
        }
        return Contribution(overlays: [
            Vapour(
                body: body, tile: VapourTile(seed: scene.seed),
                layers: [
                    .init(width: 2.6, height: 0.62, drift: 0.008 * wind, fall: -0.001 * op.speed, weight: 0.60),
                    .init(width: 1.4, height: 0.40, drift: 0.014 * wind, fall: 0.0015 * op.speed, weight: 0.42),
                    .init(width: 0.7, height: 0.22, drift: 0.021 * wind, fall: -0.002 * op.speed, weight: 0.22),
                ],
                strength: Float(0.70 * op.amplitude), clear: -0.75, full: 0.85, seed: scene.seed, span: scene.width)
        ])
    }
}
