import KinoraCore

/// Talk, song, dialogue.
///
/// Without sound there is nothing to move lips to, and models that make no speech open and close mouths at random. No
/// finding where the model speaks.
///
///     he is saying "welcome home"         warning
enum LipSync: Rule {
    static let name = "lip-sync"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard !circumstances.traits.speaks, let mark = reading.first([.speech]) else { return [] }
        return [
            finding(
                .warning, reading.span(mark), "\"\(reading.written(mark))\" asks for lips that follow words",
                because: "this model makes no speech, so mouths open and close at random",
                fix: Finding.Fix("ask for a smile or a glance, or choose a model that makes speech"))
        ]
    }
}
