import KinoraCore

/// The model does not read what to avoid.
///
/// Some models have no such field: the words are dropped.
///
///     --avoid "blur"                      note, where the model reads none
enum AvoidUnread: Rule {
    static let name = "avoid-unread"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard !circumstances.traits.readsAvoid, !reading.avoid.isEmpty else { return [] }
        return [
            finding(
                .note, nil, "this model does not read what to avoid", because: "the words after --avoid have no effect",
                fix: Finding.Fix("say what should be seen: \"steady light\" for \"no flicker\""))
        ]
    }
}
