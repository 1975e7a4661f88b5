import KinoraCore

/// The model writes the prompt anew.
///
/// An optimizer embellishes: a quiet shot gains a story and a camera move. For words that were chosen with care, turn
/// it off.
///
///     mist is drifting, static camera     note, where the model rewrites prompts
enum PromptOptimizer: Rule {
    static let name = "prompt-optimizer"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard circumstances.traits.rewritesPrompt, circumstances.traits.readsPrompt, reading.hasWords else { return [] }
        return [
            finding(
                .note, nil, "this model writes the prompt anew",
                because: "its optimizer adds motion that nobody asked for",
                fix: Finding.Fix("turn it off with the model's setting to keep these words"))
        ]
    }
}
