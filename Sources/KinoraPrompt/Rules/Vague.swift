import KinoraCore

/// It says that something moves, and not what or how.
///
/// "moves" leaves everything to the model, and the commonest answer is a clip that hardly moves. A concrete verb with
/// a part and a speed is what it can follow.
///
///     The woman moves                                 warning
///     The woman slowly turns her head to the right    good
enum Vague: Rule {
    static let name = "vague"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        let vague = reading.all([.vague, .manner])
        guard let first = vague.first(where: { $0.tag == .vague }) ?? vague.first,
            !reading.has(Tag.motions.union([.sceneChange, .wind])),
            !vague.contains(where: { isConcrete($0, reading) })
        else { return [] }
        return [
            finding(
                .warning, reading.span(first), "\"\(reading.written(first))\" says neither what moves nor how",
                because: "a model that may choose often chooses to do next to nothing",
                fix: Finding.Fix("name a part and a verb: \"hair swaying gently\", \"slowly turning the head\""))
        ]
    }

    /// Hair that moves is a motion; a woman who moves is a guess.
    static func isConcrete(_ mark: Mark, _ reading: Reading) -> Bool {
        guard mark.tag == .vague else { return false }
        return reading.has([.stirrer, .flowing, .part, .wind], inClause: reading.clause(of: mark))
    }
}
