import KinoraCore

/// Something is taken off, put on, opened, picked up, or becomes something else.
///
/// Models carry on what the first frame shows; they have no idea of a thing that is there and then is not. Shoes fly
/// through the air, hands melt into lids. Make the state first, then animate it.
///
///     removing her shoes                  warning
///     he opens the door                   warning
///     her eyes are slowly opening         good: eyes open little by little
enum ObjectChange: Rule {
    static let name = "object-change"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard !circumstances.hasEndStill else { return [] }
        let change = reading.all([.change, .opens]).first { isHappening($0, reading) }
        return change.map { [finding(at: $0, reading)] } ?? []
    }

    /// Half-open forms are states: "open coat", "closed eyes", "broken window".
    static func isHappening(_ mark: Mark, _ reading: Reading) -> Bool {
        let isBare = mark.words.count == 1
        switch mark.form {
        case .progressive, .third: return true
        case .noun: return mark.words.count > 1 || mark.tag == .change
        case .base:
            let isNoun = reading.lexicon.language.isNoun(mark.words[0], .base, reading.tokens)
            return !(isNoun && isBare) && !(isBare && mark.tag == .opens && !reading.before(mark).isEmpty)
        case .past: return !isBare && mark.tag == .change
        }
    }

    private static func finding(at mark: Mark, _ reading: Reading) -> Finding {
        finding(
            .warning, reading.span(mark), "\"\(reading.written(mark))\" changes what is in the picture",
            because: "models carry on the first frame; a thing that appears, goes or becomes another one falls apart",
            fix: Finding.Fix("two steps: edit the still so that it is done, then animate that still"))
    }
}
