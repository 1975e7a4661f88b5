import KinoraCore

/// No word in it: emoji, signs.
///
/// Text encoders make little of pictures of waves and nothing of punctuation.
///
///     🌊🌊🌅                              warning
enum NoWords: Rule {
    static let name = "no-words"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard circumstances.traits.readsPrompt, !reading.hasWords, !reading.text.allSatisfy(\.isWhitespace) else {
            return []
        }
        return [
            finding(
                .warning, reading.span(utf8: 0..<reading.text.utf8.count), "there is no word in it",
                because: "models read words; emoji and signs say too little about motion",
                fix: Finding.Fix("say in words what moves: \"waves are rolling in slowly, static camera\""))
        ]
    }
}
