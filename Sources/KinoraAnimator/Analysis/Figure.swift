import KinoraCore
import KinoraVision

/// Soft guesses around a face: where its hair and its clothes are, by place and by colour. No outlines.
struct Figure {
    let scene: Scene
    let face: Box

    /// `nil` without a face.
    init?(_ scene: Scene) {
        guard let face = scene.region("face")?.box else { return nil }
        self.scene = scene
        self.face = face
    }

    /// Side of the face box: the measure of the figure.
    var unit: Double { face.width }
    var centreX: Double { face.x + face.width / 2 }
    var centreY: Double { face.y + face.height * 0.52 }

    /// 0 on the rim of the face's ellipse, 1 one face width beyond it, −1 at its centre.
    func beyondFace(_ x: Double, _ y: Double) -> Double {
        let (dx, dy) = ((x - centreX) / (0.52 * unit), (y - centreY) / (0.68 * unit))
        return ((dx * dx + dy * dy).squareRoot() - 1) * 0.52
    }

    /// Hair is what is coloured like the rim above the brow, and unlike skin and the far surroundings.
    func hair() -> Plane {
        let rim = scene.grid.plane { x, y in
            let distance = beyondFace(x, y)
            return distance > 0.05 && distance < 0.30 && y < centreY - 0.15 * unit ? 1 : 0
        }
        let likeness = ColourLikeness.plane(scene, members: rim, others: surroundings(chin: true))
        let near = scene.grid.plane { x, y in
            let side = abs(x - centreX) / unit
            let low = smoothstep(y, from: face.y + 3.4 * unit, to: face.y + 1.6 * unit)
            let above = smoothstep(face.y - y, from: 2.6 * unit, to: 1.4 * unit)
            // Before the throat and the chest there is skin and cloth of hair's colour more often than hair.
            let throat = smoothstep(y, from: face.y + 0.95 * unit, to: face.y + 1.15 * unit)
            let aside = 1 - throat * smoothstep(side, from: 0.6, to: 0.35)
            return Float(smoothstep(side, from: 5.5, to: 3.5) * low * above * aside)
        }
        return softened(likeness.combined(with: near) { smoothstep($0, from: 0.45, to: 0.8) * $1 }, from: rim)
    }

    /// Clothes are what is coloured like the part below the chin, and unlike skin and the far surroundings.
    func clothes() -> Plane {
        let chest = scene.grid.plane { x, y in
            let below = (y - face.y - 1.12 * face.height) / unit
            return below > 0 && below < 1.7 && abs(x - centreX) < (0.45 + 0.35 * below) * unit ? 1 : 0
        }
        let likeness = ColourLikeness.plane(scene, members: chest, others: surroundings(chin: false))
        let near = scene.grid.plane { x, y in
            Float(
                smoothstep(abs(x - centreX) / unit, from: 6.5, to: 4.5)
                    * smoothstep(y, from: face.y + 0.9 * unit, to: face.y + 1.4 * unit))
        }
        return softened(likeness.combined(with: near) { smoothstep($0, from: 0.45, to: 0.8) * $1 }, from: chest)
    }

    /// Only what hangs together with the place it was learnt from, cleaned of specks, then grown and softened: the air
    /// around a lock goes with it, so that its outline is carried and not torn.
    private func softened(_ guess: Plane, from seeds: Plane) -> Plane {
        let joined = scene.blurred(guess, by: 0.04 * unit).connected(to: seeds, above: 0.25)
        let clean = joined.map { smoothstep($0, from: 0.3, to: 0.7) }
        let grown = clean.dilated(radius: max(Int(scene.nodes(0.10 * unit).rounded()), 1))
        return scene.blurred(grown, by: 0.12 * unit)
    }

    /// Skin, and what is far from the figure.
    private func surroundings(chin: Bool) -> Plane {
        scene.grid.plane { x, y in
            if beyondFace(x, y) < -0.12 { return 1 }
            let side = abs(x - centreX) / unit
            let above = (face.y - y) / unit
            if side > 3 || above > 1.6 { return 1 }
            return chin && y > face.y + 1.35 * unit && side < 0.8 ? 0.5 : 0
        }
    }
}
