import KinoraVision

/// Fog: banks 0.4 frame widths wide that drift past at 1 to 3 % of the width a second, thickest at the height of a
/// horizon, thin over what stands in front, with holes; at most 76 % thick.
///
/// Parameters: `degrees` of the wind.
package enum OverlayFog: SceneMotion {
    package static let name = "overlay.fog"
    package static let phrases = [Phrase("fog|foggy|haze|hazy")]

    package static func bake(_ op: Op, scene: Scene) -> Contribution {
        let wind = WindSide.of(op, scene: scene) * op.speed
        let body = VapourBody(scene, behind: 0.6) { height in
            let below = smoothstep(height, from: 1.1, to: 0.5)
            let above = smoothstep(height, from: -0.35, to: 0.42)
            return 0.32 + 0.68 * below * above
        }
        return Contribution(overlays: [
            Vapour(
                body: body, tile: VapourTile(seed: scene.seed),
                layers: [
                    .init(width: 2.3, height: 0.95, drift: 0.011 * wind, fall: 0.001 * op.speed, weight: 0.62),
                    .init(width: 1.3, height: 0.6, drift: 0.019 * wind, fall: -0.002 * op.speed, weight: 0.40),
                    .init(width: 0.67, height: 0.36, drift: 0.030 * wind, fall: 0.002 * op.speed, weight: 0.22),
                ],
                strength: Float(0.76 * op.amplitude), clear: -0.6, full: 0.85, seed: scene.seed, span: scene.width)
        ])
    }
}
