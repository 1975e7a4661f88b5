import KinoraCore

/// Too many words.
///
/// One or two short sentences about what moves are enough: the still is the scene. A long prompt spreads the model's
/// attention, and what matters drowns. Beyond 60 words, or the longest prompt the model takes, it is more than a note.
///
///     more than 45 words, or than 3 sentences      note
///     more than 60 words                           warning
///     more characters than the model takes         error
enum TooLong: Rule {
    static let name = "too-long"
    static let isForInventors = false

    /// No engine takes more; the embedded one reads no further.
    static let most_characters = 10_000
    private static let many_words = 60
    private static let some_words = 45
    private static let some_sentences = 3

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        let limit = min(circumstances.traits.longestPrompt ?? most_characters, most_characters)
        let characters = reading.text.count
        let all = reading.span(reading.tokens.indices)
        if characters > limit {
            return [
                finding(
                    .error, all, "\(characters) characters, and \(limit) are the most", because: refusal,
                    fix: Finding.Fix(advice))
            ]
        }
        let words = reading.tokens.count
        guard circumstances.traits.invents, words > some_words || reading.sentences > some_sentences else { return [] }
        let count = words > some_words ? "\(words) words" : "\(reading.sentences) sentences"
        return [
            finding(
                words > many_words ? .warning : .note, all, "\(count) are more than a model can follow",
                because: "the more a prompt says, the less each word weighs", fix: Finding.Fix(advice))
        ]
    }

    /// For a text that is not even read.
    static func endless(_ bytes: Int) -> Finding {
        finding(
            .error, nil, "\(bytes) bytes, and \(most_characters) characters are the most", because: refusal,
            fix: Finding.Fix(advice))
    }

    private static let refusal = "what is longer is refused or cut off"
    private static let advice = "keep what moves, how, and the camera: one or two short sentences"
}
