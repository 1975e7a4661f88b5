import KinoraCore

extension Brief {
    /// - Throws: `usage` for what makes no clip: a length, a rate or a seed out of range.
    func check() throws {
        guard Self.secondsRange.contains(seconds) else {
            throw KinoraError(
                .usage, "a clip of \(seconds) seconds is out of range", hint: "choose 1 to 30 seconds")
        }
        guard Self.fpsRange.contains(fps) else {
            throw KinoraError(
                .usage, "\(fps) frames a second is out of range", hint: "choose 8 to 60 frames a second")
        }
        guard seed.map(Self.seedRange.contains) ?? true else {
            throw KinoraError(
                .usage, "the seed \(seed ?? 0) is out of range", hint: "choose 0 to \(Self.seedRange.upperBound)")
        }
    }

    /// Frames of the clip: at least two, else nothing moves.
    var frames: Int { max(Int((seconds * Double(fps)).rounded()), 2) }
}
