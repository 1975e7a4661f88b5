/// A stretch of a prompt whose words belong together.
struct Clause: Sendable {
    var words: [Word]
}

extension PromptText {
    /// The pieces, put together again where one alone makes no sense: "hair and dress blowing in the wind" is one
    /// clause, "hair blowing and a slow zoom" are two.
    func clauses(_ vocabulary: Vocabulary) -> [Clause] {
        var clauses: [Clause] = []
        for (i, piece) in pieces.enumerated() {
            if let last = clauses.last, belongs(piece, at: i, to: last.words, vocabulary) {
                clauses[clauses.count - 1].words += piece.words
            } else {
                clauses.append(Clause(words: piece.words))
            }
        }
        return clauses.map { Clause(words: Negation.mark($0.words)) }
    }

    private func belongs(_ piece: Piece, at index: Int, to left: [Word], _ vocabulary: Vocabulary) -> Bool {
        guard let first = piece.words.first, piece.joint != .hard, left.count < Self.longest else { return false }
        let leftSays = vocabulary.says(left)
        switch piece.joint {
        case .hard: return false
        case .and:
            return leftSays.isEmpty || vocabulary.says(piece.words).isEmpty || Self.goesOn.contains(first.plain)
        case .with:
            let right = vocabulary.says(piece.words)
            let windy = left.contains { Self.wind.contains($0.plain) } || leftSays.contains { $0.hasPrefix("wind.") }
            return leftSays.isEmpty || right.isEmpty
                || (windy && piece.words.contains { Self.wind.contains($0.plain) })
        case .comma:
            if Negation.runsOn(left, piece.words) { return true }
            guard leftSays.isEmpty else { return false }
            // "long hair, blowing in the wind" · "hair, dress and scarf blowing"
            let listed = index + 1 < pieces.count && pieces[index + 1].joint == .and
            return Self.goesOn.contains(first.plain) && first.plain.hasSuffix("ing")
                || (listed && left.count <= 3 && piece.words.count <= 3 && vocabulary.says(piece.words).isEmpty)
        }
    }

    /// Words in a clause after which nothing more is put to it.
    private static let longest = 40
    /// Verbs that take their subject from before the "and".
    private static let goesOn = Pattern.Slot("\(Words.blown)|fall|roll|rise|swirl|wiggle|drop|hang|spin").words
    private static let wind = Pattern.Slot("\(Words.wind)").words
}

extension Vocabulary {
    /// Names of what a stretch of words alone would mean.
    func says(_ words: [Word]) -> [String] {
        entries.filter { $0.pattern.match(words) != nil }.map {
            if case .motion(let name) = $0.meaning { name } else { "" }
        }
    }
}
