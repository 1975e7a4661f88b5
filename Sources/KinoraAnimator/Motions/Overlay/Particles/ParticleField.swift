import KinoraVision

/// Where a particle is and how it looks at a moment.
struct Spot: Sendable {
    /// Rest pixels.
    var x: Double
    var y: Double
    var sprite: Int
    /// 0…1
    var opacity: Double
    var tone: Tone
}

/// Particles on closed paths, painted from far to near. What a particle does is a pure function of its life.
struct ParticleField: Overlay {
    let motes: [Mote]
    let sprites: [Sprite]
    let rule: PlaneCanvas.Rule
    let spot: @Sendable (Mote, Life) -> Spot

    init(
        _ motes: [Mote], sprites: [Sprite], rule: PlaneCanvas.Rule,
        spot: @escaping @Sendable (Mote, Life) -> Spot
    ) {
        self.motes = motes
        self.sprites = sprites
        self.rule = rule
        self.spot = spot
    }

    package func paint(at moment: Moment, pose: CameraPose, into frame: inout VideoFrame) {
        let fade = OverlayFade.opacity(at: moment)
        guard fade > 0 else { return }
        let (width, height) = (frame.width, frame.height)
        let lens = Lens(pose, width: width, height: height)
        frame.bytes.withUnsafeMutableBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            let luma = PlaneCanvas(base: base, width: width, height: height)
            let area = width * height
            let cb = PlaneCanvas(base: base + area, width: width / 2, height: height / 2)
            let cr = PlaneCanvas(base: base + area * 5 / 4, width: width / 2, height: height / 2)
            for mote in motes {
                let spot = spot(mote, mote.cycle.life(slot: mote.slot, at: moment))
                let opacity = Int16((min(max(spot.opacity * fade, 0), 1) * 128).rounded())
                guard opacity > 0 else { continue }
                let (x, y) = lens.project(spot.x, spot.y, depth: mote.depth)
                let (sprite, tone) = (sprites[spot.sprite], spot.tone.bytes)
                luma.blend(sprite.luma, x: x, y: y, opacity: opacity, tone: tone.x, rule: rule)
                // Chroma sits on the left luma column of its pair and between the two rows.
                let (u, v) = (x / 2 + 0.25, y / 2)
                cb.blend(sprite.chroma, x: u, y: v, opacity: opacity, tone: tone.y, rule: .cover)
                cr.blend(sprite.chroma, x: u, y: v, opacity: opacity, tone: tone.z, rule: .cover)
            }
        }
    }
}
