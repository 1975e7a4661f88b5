import KinoraVision

/// The time curve of slow changes: 0 → 1 over the clip, level at both ends; in a loop there and back.
enum LightTravel {
    static func progress(at moment: Moment, speed: Double) -> Float {
        if moment.loop { return Float(0.5 - 0.5 * Exact.cosine(moment.progress)) }
        return Float(smoothstep(min(moment.progress * speed, 1), from: 0, to: 1))
    }
}
