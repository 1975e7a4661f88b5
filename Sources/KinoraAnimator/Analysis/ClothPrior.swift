import KinoraVision

/// Where loose cloth probably is, 0…1, soft.
///
/// With a face: what has the colour of the clothes, loose beside the body and below the hips, close to it pinned.
/// Without one: what is clearly coloured and softly folded.
enum ClothPrior {
    static func plane(_ scene: Scene) -> Plane {
        guard let figure = Figure(scene) else { return coloured(scene) }
        let loose = scene.grid.plane { x, y in
            let below = (y - figure.face.y - 1.1 * figure.unit) / figure.unit
            let half = 0.85 + 0.22 * min(max(below, 0), 3)
            let beside = smoothstep(abs(x - figure.centreX) / figure.unit, from: half, to: half + 2.2)
            let skirt = 0.75 * smoothstep(below, from: 2.4, to: 4.5)
            return Float(max(0.12 * smoothstep(below, from: 0, to: 1), max(beside, skirt)))
        }
        return scene.blurred(figure.clothes().combined(with: loose) { $0 * $1 }, by: 0.1 * figure.unit)
    }

    private static func coloured(_ scene: Scene) -> Plane {
        let chroma = scene.cb.combined(with: scene.cr) { cb, cr in
            smoothstep((cb * cb + cr * cr).squareRoot(), from: 8, to: 26)
        }
        let vegetation = VegetationPrior.plane(scene)
        var prior = foldedness(scene)
        for i in prior.values.indices { prior.values[i] *= chroma.values[i] * (1 - vegetation.values[i]) }
        return scene.blurred(prior, by: scene.width * 0.02)
    }

    /// Slopes that are neither flat nor busy: folds shade softly over a few per cent of the width.
    private static func foldedness(_ scene: Scene) -> Plane {
        let fine = scene.blurred(scene.luma, by: scene.width * 0.004)
        let coarse = scene.blurred(scene.luma, by: scene.width * 0.025)
        let band = fine.combined(with: coarse) { abs($0 - $1) }
        return scene.blurred(band, by: scene.width * 0.02).map { smoothstep($0, from: 1.5, to: 9) }
    }
}
