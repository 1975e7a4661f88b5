import KinoraCore

/// It says how things are, and nothing of what moves.
///
/// A model animates what the prompt describes. A state gives it nothing to work with: the clip stands still, or
/// something moves that nobody chose.
///
///     barefoot, no shoes                  warning
///     wiggling toes playfully             good
enum StateNotMotion: Rule {
    static let name = "state-not-motion"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard reading.hasWords, !moves(reading), !reading.hasUnknownVerb else { return [] }
        let camera = reading.has([.cameraStill])
        return [
            finding(
                .warning, reading.span(reading.tokens.indices),
                camera ? "nothing is said to move" : "a state, not a motion",
                because: "models animate what the words describe, and these describe something at rest",
                fix: Finding.Fix("say what moves: hair, breath, light, the camera"))
        ]
    }

    private static func moves(_ reading: Reading) -> Bool {
        reading.has(Tag.motions.union(Tag.cameraMoves).union([.vague, .manner, .sceneChange, .wind]))
            || reading.all([.flowing]).contains { !isScenery($0, reading) }
    }

    private static let places: Set<String> = [
        "in", "on", "at", "by", "near", "under", "of", "beside", "before", "over",
    ]
    private static let alwaysMoving: Set<String> = [
        "smoke", "steam", "fog", "mist", "haze", "fire", "flame", "ember", "spark", "water", "rain", "snow", "snowfall",
        "waterfall", "river", "stream", "wave", "ripple", "surf", "lava", "blizzard", "confetti", "dust",
    ]

    /// "a woman in the snow", and stars, lamps and skies, which rest.
    private static func isScenery(_ mark: Mark, _ reading: Reading) -> Bool {
        guard alwaysMoving.contains(mark.lemma) else { return true }
        return reading.before(mark).prefix(3).contains { places.contains($0.plain) }
    }
}
