import KinoraVision

/// Where cloth probably is, 0…1, soft: below the chin of a face, in a widening body; without a face, what is clearly
/// coloured or softly folded, away from the frame's edges.
enum ClothPrior {
    static func plane(_ scene: Scene) -> Plane {
        let folds = foldedness(scene)
        guard let face = scene.region("face")?.box else {
            let coloured = scene.cb.combined(with: scene.cr) { cb, cr in
                smoothstep((cb * cb + cr * cr).squareRoot(), from: 8, to: 26)
            }
            let vegetation = VegetationPrior.plane(scene)
            var prior = folds
            for i in prior.values.indices { prior.values[i] *= coloured.values[i] * (1 - vegetation.values[i]) }
            return scene.blurred(prior, by: scene.width * 0.02)
        }
        let w = face.width
        let centre = face.x + w / 2
        let body = scene.grid.plane { x, y in
            let below = (y - (face.y + face.height * 1.12)) / w
            // Pinned at the collar, free two faces further down.
            let fall = smoothstep(below, from: 0.05, to: 1.6)
            let half = w * (0.75 + 0.45 * min(max(below, 0), 3))
            return Float(fall * smoothstep(abs(x - centre), from: half * 1.25, to: half * 0.7))
        }
        return scene.blurred(body.combined(with: folds) { $0 * (0.45 + 0.55 * $1) }, by: w * 0.12)
    }

    /// Slopes that are neither flat nor busy: folds shade softly over a few per cent of the width.
    private static func foldedness(_ scene: Scene) -> Plane {
        let fine = scene.blurred(scene.luma, by: scene.width * 0.004)
        let coarse = scene.blurred(scene.luma, by: scene.width * 0.025)
        let band = fine.combined(with: coarse) { abs($0 - $1) }
        return scene.blurred(band, by: scene.width * 0.02).map { smoothstep($0, from: 1.5, to: 9) }
    }
}
