import KinoraCore

extension Reading {
    /// The clauses of a text and the part of a prompt that each speaks of. A clause that says several things goes to
    /// the most important one.
    var composedClauses: [(kind: Composition.Kind, text: String)] {
        var clauses: [Range<Int>] = []
        for i in tokens.indices {
            // "while" and "as" go on with what is being said.
            if let last = clauses.last, tokens[i].clause == tokens[last.lowerBound].clause || joins(i) {
                clauses[clauses.count - 1] = last.lowerBound..<(i + 1)
            } else {
                clauses.append(i..<(i + 1))
            }
        }
        return clauses.map { (kind(of: $0), written($0)) }.filter { !$0.text.isEmpty }
    }

    /// Whether a new clause begins with a word of its own, and not after a comma.
    private func joins(_ word: Int) -> Bool {
        guard word > 0 else { return false }
        if lexicon.language.clauseWords.contains(tokens[word].plain) {
            let gap = span(utf8: tokens[word - 1].utf8.upperBound..<tokens[word].utf8.lowerBound)
            return gap.utf8.count == 1
        }
        return false
    }

    private func kind(of words: Range<Int>) -> Composition.Kind {
        let tags = Set(allMarks.filter { words.contains($0.words[0]) }.map(\.tag))
        if !tags.isDisjoint(with: Tag.camera) { return .camera }
        if !tags.isDisjoint(with: Tag.motions.union([.hold, .wind, .vague])) { return .motion }
        if tags.contains(.style) || tags.contains(.manner) || tags.contains(.quality) || tags.contains(.loop) {
            return .style
        }
        if tags.contains(.environment) { return .environment }
        return .subject
    }
}
