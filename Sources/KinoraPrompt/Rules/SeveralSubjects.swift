import KinoraCore

/// Several who act, or who do something to each other.
///
/// One clear subject animates well. With two, limbs cross and faces swap; a crowd gives the model too many things to
/// move. A crowd that only stands there is a note, and so is a still with several subjects of which the prompt does
/// not say which one.
///
///     two women are laughing together     warning
///     a crowd in the background           note
enum SeveralSubjects: Rule {
    static let name = "several-subjects"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        if let mark = reading.first([.interaction]) ?? crowd(reading) ?? second(reading) {
            return [
                finding(
                    .warning, reading.span(mark), "several subjects move at once (\"\(reading.written(mark))\")",
                    because: "models mix up limbs and faces of subjects that move together",
                    fix: Finding.Fix("let one of them move, and say that the others hold still"))
            ]
        }
        if let mark = reading.first([.group]) {
            return [
                finding(
                    .note, reading.span(mark), "\"\(reading.written(mark))\": several subjects",
                    because: "each of them may move in its own way", fix: Finding.Fix("say which one moves"))
            ]
        }
        guard let subjects = circumstances.subjects, subjects > 1,
            let mark = reading.first(Tag.bodily.subtracting([.change, .opens]))
        else { return [] }
        return [
            finding(
                .note, reading.span(mark),
                "the still shows \(subjects) subjects, and the words do not say which one moves",
                because: "the model will choose, or move them all",
                fix: Finding.Fix("say which: \"the woman on the left\""))
        ]
    }

    /// Many, in one clause with what bodies do.
    private static func crowd(_ reading: Reading) -> Mark? {
        reading.all([.group]).first { reading.has(Tag.bodily, inClause: reading.clause(of: $0)) }
    }

    /// Somebody else than the first one who was named.
    private static func second(_ reading: Reading) -> Mark? {
        guard reading.has(Tag.bodily) else { return nil }
        var seen: Set<String> = []
        for mark in reading.all([.female, .male, .kin, .animal]) {
            seen.insert(mark.tag == .animal ? mark.lemma : "\(mark.tag)")
            if seen.count > 1 { return mark }
        }
        // "the girl … her friend", and "the singer … his friend"
        if let kin = reading.first([.kin]), reading.has([.person]) { return kin }
        return nil
    }
}
