import KinoraCore

/// A model that needs a prompt got none.
///
/// An order without one is refused, after the still was uploaded.
///
///     kinora lint ""                      error, where the model needs a prompt
enum PromptRequired: Rule {
    static let name = "prompt-required"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard circumstances.traits.needsPrompt, circumstances.traits.readsPrompt,
            reading.text.allSatisfy(\.isWhitespace)
        else { return [] }
        return [
            finding(
                .error, nil, "there is no prompt", because: "this model refuses an order without one",
                fix: Finding.Fix("say what should move: \"gentle wind, static camera\""))
        ]
    }
}
