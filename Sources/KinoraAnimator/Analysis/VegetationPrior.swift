import KinoraVision

/// Where leaves and grass probably are: green or golden and finely textured. A soft guess in 0…1, never an outline.
enum VegetationPrior {
    static func plane(_ scene: Scene) -> Plane {
        // b* of CIELAB grows with −Cb; greens have Cr below 0. Skin and brick have Cr well above.
        let hue = scene.cb.combined(with: scene.cr) { cb, cr in
            smoothstep(-cb, from: 3, to: 16) * smoothstep(cr, from: 14, to: 2)
        }
        let texture = LocalTexture.plane(scene)
        let raw = hue.combined(with: texture) { $0 * $1 }
        let soft = scene.blurred(raw, by: scene.width * 0.012)
        return soft.map { smoothstep($0, from: 0.12, to: 0.45) }
    }
}

/// How much fine contrast there is around each node, 0…1.
enum LocalTexture {
    static func plane(_ scene: Scene) -> Plane {
        let mean = scene.blurred(scene.luma, by: scene.width * 0.006)
        let deviation = scene.luma.combined(with: mean) { abs($0 - $1) }
        return scene.blurred(deviation, by: scene.width * 0.006).map { smoothstep($0, from: 1.2, to: 6) }
    }
}
