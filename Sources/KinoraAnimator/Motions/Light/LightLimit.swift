import KinoraVision

/// The rule that keeps light gentle on eyes: from one frame to the next the picture as a whole never becomes more
/// than 0.5 % brighter or darker.
enum LightLimit {
    static let step = 0.005

    /// The bases, all weakened alike if the clip would break the rule. The whole clip is looked at, so the answer
    /// holds for any frame.
    static func gentle(_ bases: [LightBasis], scene: Scene) -> [LightBasis] {
        let steepest = steepestStep(bases, scene: scene)
        // A little is left for the rounding of pixels.
        let limit = step * 0.96
        guard steepest > limit else { return bases }
        let share = Float(limit / steepest)
        return bases.map { basis in
            var basis = basis
            basis.gain *= share
            basis.cb *= share
            basis.cr *= share
            return basis
        }
    }

    /// The largest change of the picture's mean gain from a frame to the next.
    static func steepestStep(_ bases: [LightBasis], scene: Scene) -> Double {
        let means = bases.map { Double(weightedMean($0.field, by: scene.luma) * $0.gain) }
        func gain(_ frame: Int) -> Double {
            let moment = Moment(frame: frame, frames: scene.frames, fps: scene.fps, loop: scene.loop)
            return zip(bases, means).reduce(0) { $0 + $1.1 * Double($1.0.coefficient(moment)) }
        }
        let last = scene.loop ? scene.frames : scene.frames - 1
        guard last > 0 else { return 0 }
        var (steepest, before) = (0.0, gain(0))
        for frame in 1...last {
            let now = gain(frame)
            steepest = max(steepest, abs(now - before) / max(1 + before, 0.1))
            before = now
        }
        return steepest
    }

    /// Gain acts on what is there: bright parts decide how much brighter the whole becomes.
    private static func weightedMean(_ field: Plane, by luma: Plane) -> Float {
        var (sum, weight) = (0.0, 0.0)
        for i in field.values.indices {
            sum += Double(field.values[i]) * Double(luma.values[i])
            weight += Double(luma.values[i])
        }
        return weight > 0 ? Float(sum / weight) : 0
    }
}
