/// What a prompt asks for, clause by clause.
struct PromptReading: Sendable {
    /// One thing a clause says.
    struct Saying: Sendable {
        let meaning: Meaning
        /// The words, as they were written.
        let phrase: String
        let parameters: [String: Double]
        let negated: Bool
        let manner: Manner
        let clause: Int
        /// Places in the clause.
        let words: [Int]
    }

    /// In the order of the prompt.
    let sayings: [Saying]
    /// What is said of the clip as a whole.
    let manner: Manner
    /// Clauses that name an action nobody here knows.
    let unknown: [String]
    let isEmpty: Bool

    init(_ prompt: String, vocabulary: Vocabulary = .shared) {
        let text = PromptText(prompt)
        let clauses = text.clauses(vocabulary)
        var sayings: [Saying] = []
        var manner = Manner()
        var unknown: [String] = []
        for (number, clause) in clauses.enumerated() {
            let own = Manner(clause.words)
            let found = Self.sayings(in: clause, number: number, manner: own, text: text.text, vocabulary)
            sayings += found
            let bare = found.allSatisfy { $0.meaning == .loop || $0.meaning == .nothing }
            if bare, Manner.isAll(clause.words) { manner = manner.filled(from: own) }
            if found.isEmpty, clause.words.contains(where: Self.isAction) {
                unknown.append(Self.written(clause.words, 0...(clause.words.count - 1), text.text))
            }
        }
        self.sayings = sayings
        self.manner = manner
        self.unknown = unknown
        isEmpty = clauses.isEmpty
    }

    /// The matches of a clause without those that are part of a longer one.
    private static func sayings(
        in clause: Clause, number: Int, manner: Manner, text: String, _ vocabulary: Vocabulary
    ) -> [Saying] {
        let matches = vocabulary.entries.compactMap { entry in
            entry.pattern.match(clause.words).map { (entry: entry, match: $0, words: Set($0.words)) }
        }
        let kept = matches.filter { own in
            !matches.contains { $0.words.isStrictSuperset(of: own.words) }
        }
        var sayings: [Saying] = []
        for (entry, match, _) in kept {
            var words = match.words
            let twin = sayings.firstIndex { $0.meaning == entry.meaning && $0.negated == match.negated }
            // One reason is said once a clause, about all the words that earn it.
            if case .shortfall = entry.meaning, let twin { words = (words + sayings.remove(at: twin).words).sorted() }
            sayings.append(
                Saying(
                    meaning: entry.meaning, phrase: written(clause.words, words[0]...words[words.count - 1], text),
                    parameters: entry.parameters, negated: match.negated, manner: manner, clause: number, words: words))
        }
        return sayings.sorted { $0.words[0] < $1.words[0] }
    }

    private static func written(_ words: [Word], _ places: ClosedRange<Int>, _ text: String) -> String {
        let span = text[words[places.lowerBound].range.lowerBound..<words[places.upperBound].range.upperBound]
        return span.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func isAction(_ word: Word) -> Bool {
        word.plain.count > 5 && word.plain.hasSuffix("ing") && !word.negated && !states.contains(word.plain)
    }

    /// What pictures already show, and nouns and adjectives that only look like actions.
    private static let states: Set<String> = [
        "wearing", "sitting", "standing", "holding", "looking", "lighting", "evening", "morning", "building", "ceiling",
        "clothing", "painting", "drawing", "setting", "during", "lying", "leaning", "facing", "posing", "stunning",
        "amazing", "charming", "breathtaking", "striking", "featuring", "including", "resting", "hanging", "carrying",
        "surrounding", "staring", "gazing", "nothing", "something", "everything", "anything", "seating", "wedding",
        "string", "spring", "sterling", "darling", "duckling", "according", "showing", "showcasing", "highlighting",
        "following", "interesting", "relaxing", "ambient", "captivating", "evoking", "creating", "adding", "having",
        "being", "reclining", "kneeling", "overlooking", "glowing", "loving", "outstanding", "engaging", "compelling",
    ]
}
