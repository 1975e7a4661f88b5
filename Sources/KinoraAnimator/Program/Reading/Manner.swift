/// How a motion shall be: what adverbs and adjectives make of its amplitude and speed.
///
/// gentle, subtle, slight, soft, calm, minimal… → amplitude × 0.6 · strong, intense, dramatic, heavy, wild… → × 1.5
/// · slow… → speed × 0.6 · fast, quick… → speed × 1.5. "very" before one counts it twice. Several of one kind count
/// once. A camera that goes somewhere has the whole clip for it, so its speed is how far it goes.
struct Manner: Sendable, Hashable {
    var amplitude: Double?
    var speed: Double?

    static let less = 0.6
    static let more = 1.5

    var isPlain: Bool { amplitude == nil && speed == nil }

    /// What this leaves open, `other` fills.
    func filled(from other: Manner) -> Manner {
        Manner(amplitude: amplitude ?? other.amplitude, speed: speed ?? other.speed)
    }

    init(amplitude: Double? = nil, speed: Double? = nil) {
        self.amplitude = amplitude
        self.speed = speed
    }

    /// Of the words of a clause.
    init(_ words: [Word]) {
        for (i, word) in words.enumerated() where !word.negated {
            let next = i + 1 < words.count ? words[i + 1].plain : ""
            let before = i > 0 ? words[i - 1].plain : ""
            guard !Self.belongsToThing(word.plain, next) else { continue }
            let twice = Self.very.contains(before)
            func power(_ factor: Double) -> Double { twice ? factor * factor : factor }
            if Self.gentle.contains(word.plain) || (word.plain == "light" && Self.weather.contains(next)) {
                amplitude = amplitude ?? power(Self.less)
            } else if Self.strong.contains(word.plain) {
                amplitude = amplitude ?? power(Self.more)
            } else if Self.slow.contains(word.plain) {
                speed = speed ?? power(Self.less)
            } else if Self.fast.contains(word.plain) {
                speed = speed ?? power(Self.more)
            }
        }
    }

    /// Whether a clause says nothing but how: "slow", "smooth motion, very gentle".
    static func isAll(_ words: [Word]) -> Bool {
        words.contains { general.contains($0.plain) }
            || words.allSatisfy {
                gentle.contains($0.plain) || strong.contains($0.plain) || slow.contains($0.plain)
                    || fast.contains($0.plain) || very.contains($0.plain) || filler.contains($0.plain)
            }
    }

    /// "wild flowers", "soft light", "heavy coat": the word is about the thing.
    private static func belongsToThing(_ word: String, _ next: String) -> Bool {
        switch word {
        case "wild": ["flower", "flowers", "grass", "grasses", "animal", "animals", "cat", "west"].contains(next)
        case "soft", "strong", "dramatic", "intense", "calm", "heavy", "delicate", "tender", "quiet", "peaceful":
            things.contains(next)
        default: false
        }
    }

    private static let things: Set<String> = [
        "light", "lighting", "focus", "skin", "colors", "colours", "sky", "skies", "coat", "dress", "expression",
        "pose", "woman", "man", "face", "shadows", "contrast", "background", "lake", "sea", "water", "makeup", "gaze",
        "look", "clouds", "fabric", "scene", "landscape", "portrait", "character", "jaw",
    ]
    private static let gentle: Set<String> = [
        "gentle", "gently", "subtle", "subtly", "soft", "softly", "slight", "slightly", "minimal", "minimally",
        "calm", "calmly", "delicate", "delicately", "faint", "faintly", "tender", "tenderly", "mild", "mildly", "weak",
        "little", "small", "tiny", "lightly", "quiet", "quietly", "peaceful", "peacefully", "barely", "restrained",
    ]
    private static let strong: Set<String> = [
        "strong", "strongly", "intense", "intensely", "dramatic", "dramatically", "heavy", "heavily", "wild", "wildly",
        "violent", "violently", "powerful", "powerfully", "stormy", "big", "large", "huge", "exaggerated", "vigorously",
        "vigorous", "forceful", "hard",
    ]
    private static let slow: Set<String> = [
        "slow", "slowly", "slower", "slowmo", "slowmotion", "unhurried", "leisurely", "lazy", "lazily", "gradual",
        "gradually", "languid", "languidly",
    ]
    private static let fast: Set<String> = [
        "fast", "faster", "quick", "quickly", "rapid", "rapidly", "swift", "swiftly", "brisk", "briskly", "hurried",
        "speedy",
    ]
    private static let very: Set<String> = ["very", "extremely", "super", "ultra", "really", "extra", "incredibly"]
    private static let general: Set<String> = [
        "motion", "motions", "movement", "movements", "move", "moves", "animation", "animations", "pace", "speed",
        "tempo", "everything",
    ]
    private static let filler: Set<String> = [
        "smooth", "smoothly", "natural", "naturally", "fluid", "a", "the", "in", "mo", "or", "at", "please", "but",
    ]
    private static let weather: Set<String> = [
        "wind", "winds", "breeze", "gust", "rain", "snow", "snowfall", "drizzle", "mist", "fog", "haze", "dust", "sway",
        "motion", "movement", "flutter", "handheld", "shake", "flurries",
    ]
}
