import KinoraCore

/// A language that these rules cannot read.
///
/// They know English. Models may well read the language, so this is a note, and the rules about words stay silent.
///
///     Une brise légère agite ses cheveux  note
enum UnknownLanguage: Rule {
    static let name = "unknown-language"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard !reading.isInKnownLanguage else { return [] }
        return [
            finding(
                .note, reading.span(reading.tokens.indices),
                "the rules read English, and this seems to be another language",
                because: "most models were trained on English captions, and nothing here was checked",
                fix: Finding.Fix("write it in English if the clip does not follow the words"))
        ]
    }
}
