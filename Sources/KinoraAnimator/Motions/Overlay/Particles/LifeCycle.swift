import KinoraVision

/// The path of a particle in time: it is born, goes its way for `seconds`, and is born again elsewhere.
///
/// A loop must end as it began. Short lives are bent so that a whole number of them fills the loop. A life longer
/// than the loop is shared: `sharers` particles follow each other on one path, and at the end of the loop each
/// stands where the one before it stood at the beginning. So slow things stay slow in short loops.
struct LifeCycle: Sendable, Hashable {
    let seconds: Double
    /// Particles that follow each other on this path.
    let sharers: Int
    /// Lives in a loop; 1 when the path is shared.
    let lives: Int
    /// Where on the path the first of them begins, 0..<1.
    let phase: Double

    init(seconds: Double, phase: Double, scene: Scene) {
        self.seconds = seconds
        self.phase = phase
        let duration = Double(scene.frames) / Double(scene.fps)
        sharers = scene.loop ? max(1, Int((seconds / duration).rounded())) : 1
        lives = scene.loop ? max(1, Int((duration / seconds).rounded())) : 1
    }

    /// The life of the particle in place `slot` (0 ..< sharers) of the path.
    func life(slot: Int, at moment: Moment) -> Life {
        guard moment.loop else {
            let way = phase + moment.seconds / seconds
            let number = way.rounded(.down)
            return Life(progress: way - number, number: UInt64(number))
        }
        let share = Double(moment.frame % moment.frames) / Double(moment.frames)
        let way = (Double(slot) + phase + Double(lives) * share) / Double(sharers)
        let number = way.rounded(.down)
        return Life(progress: way - number, number: UInt64(number) % UInt64(lives))
    }
}

/// A point in a particle's life.
struct Life: Sendable, Hashable {
    /// 0 at birth, 1 at the end.
    let progress: Double
    /// Which of its lives; each has its own dice.
    let number: UInt64

    /// In over the first share of a life, out over the last.
    func fade(in first: Double, out last: Double) -> Double {
        smoothstep(progress / first, from: 0, to: 1) * smoothstep((1 - progress) / last, from: 0, to: 1)
    }
}
