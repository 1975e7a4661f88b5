import KinoraCore

/// The model reads no prompt.
///
/// Some models take a still and numbers, and nothing else: what is typed is paid for and thrown away. How much moves
/// is a setting of theirs.
///
///     her hair is drifting in the wind    warning, where the model reads no prompt
enum PromptUnread: Rule {
    static let name = "prompt-unread"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard !circumstances.traits.readsPrompt, reading.hasWords else { return [] }
        return [
            finding(
                .warning, reading.span(reading.tokens.indices), "this model reads no prompt",
                because: "it takes the still and numbers alone, so none of these words has an effect",
                fix: Finding.Fix("choose a model that reads prompts, or set how much moves with --set"))
        ]
    }
}
