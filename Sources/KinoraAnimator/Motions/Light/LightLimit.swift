import KinoraVision

/// The rule that keeps light gentle on eyes: from one frame to the next the picture as a whole never becomes more
/// than 0.5 % brighter or darker.
enum LightLimit {
    static let step = 0.005

    /// The bases, all weakened alike if the clip would break the rule. The whole clip is looked at, so the answer
    /// holds for any frame.
    static func gentle(_ bases: [LightBasis], scene: Scene) -> [LightBasis] {
        let gains = meanGains(bases, scene: scene)
        // A little is left for the rounding of pixels.
        let limit = step * 0.96
        guard steepest(gains, share: 1) > limit else { return bases }
        var (low, high) = (0.0, 1.0)
        for _ in 0..<24 {
            let middle = (low + high) / 2
            if steepest(gains, share: middle) > limit { high = middle } else { low = middle }
        }
        return bases.map { basis in
            var basis = basis
            basis.gain *= Float(low)
            basis.cb *= Float(low)
            basis.cr *= Float(low)
            return basis
        }
    }

    /// The largest change of the picture's brightness from a frame to the next when `share` of the gains is used.
    private static func steepest(_ gains: [Double], share: Double) -> Double {
        zip(gains, gains.dropFirst()).reduce(0) { steepest, pair in
            max(steepest, share * abs(pair.1 - pair.0) / max(1 + share * min(pair.0, pair.1), 0.01))
        }
    }

    /// The picture's mean gain in each frame, and in the first again when it follows the last.
    private static func meanGains(_ bases: [LightBasis], scene: Scene) -> [Double] {
        let means = bases.map { Double(weightedMean($0.field, by: scene.luma) * $0.gain) }
        return (0..<(scene.loop ? scene.frames + 1 : scene.frames)).map { frame in
            let moment = Moment(frame: frame, frames: scene.frames, fps: scene.fps, loop: scene.loop)
            return zip(bases, means).reduce(0) { $0 + $1.1 * Double($1.0.coefficient(moment)) }
        }
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
