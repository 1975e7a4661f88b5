/// Who does it. Flames dance and water runs without anybody acting.
enum Subject {
    private static let agents: Set<Tag> = [.female, .male, .person, .kin, .group, .animal, .part]
    private static let things: Set<Tag> = [.stirrer, .flowing, .wind, .spinner, .machine]
    /// Acts that things also do, in words.
    private static let shared: Set<Tag> = [
        .gesture, .large, .travel, .pose, .hands, .hold, .speech, .interaction, .life,
    ]

    /// Whether a mark speaks of what its words say: "dancing" does not speak of an act when flames do it.
    static func allows(_ mark: Mark, among marks: [Mark], _ tokens: [Token], _ language: Language) -> Bool {
        if mark.tag == .opens, opensSoftly(mark, marks, tokens) { return false }
        guard shared.contains(mark.tag) else { return true }
        if mark.tag == .gesture || mark.tag == .hands || mark.tag == .speech, isNoun(mark, tokens, language) {
            return mark.tag == .gesture && mark.words.count > 1
        }
        if mark.tag == .large, mark.words.count == 1, isBefore(things, mark, marks) { return false }
        guard let subject = subject(of: mark, marks, tokens) else { return true }
        return agents.contains(subject.tag) || !things.contains(subject.tag)
    }

    /// The last noun before the verb in its clause; where a word is both, it is the thing.
    static func subject(of mark: Mark, _ marks: [Mark], _ tokens: [Token]) -> Mark? {
        let clause = tokens[mark.words[0]].clause
        let nouns = marks.filter { noun in
            (agents.contains(noun.tag) || things.contains(noun.tag)) && noun.range.upperBound <= mark.words[0]
                && tokens[noun.words[0]].clause == clause
        }
        guard let last = nouns.map(\.range.upperBound).max() else { return nil }
        let nearest = nouns.filter { $0.range.upperBound == last }
        return nearest.first { things.contains($0.tag) } ?? nearest.first
    }

    /// "dancing light"
    private static func isBefore(_ tags: Set<Tag>, _ mark: Mark, _ marks: [Mark]) -> Bool {
        marks.contains { tags.contains($0.tag) && $0.words[0] == mark.range.upperBound }
    }

    /// "a wave", "ocean waves", "waves are rolling".
    private static func isNoun(_ mark: Mark, _ tokens: [Token], _ language: Language) -> Bool {
        (mark.form == .base || mark.form == .third) && language.isNoun(mark.words[0], mark.form, tokens)
    }

    /// Eyes, petals and hands open little by little; doors and boxes show something that was not there.
    private static func opensSoftly(_ mark: Mark, _ marks: [Mark], _ tokens: [Token]) -> Bool {
        let clause = tokens[mark.words[0]].clause
        return marks.contains { $0.tag == .softly && tokens[$0.words[0]].clause == clause }
    }
}
