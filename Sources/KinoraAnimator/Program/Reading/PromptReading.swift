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

        func isTwin(of entry: Vocabulary.Entry, negated: Bool) -> Bool {
            meaning == entry.meaning && self.negated == negated
                && parameters.allSatisfy { key, value in entry.parameters[key].map { $0 == value } ?? true }
        }
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
            let bare = found.allSatisfy { $0.meaning == .loop || $0.meaning == .nothing || $0.meaning == .life }
            if bare, Manner.isAll(clause.words) { manner = manner.filled(from: own) }
            if found.isEmpty, clause.words.contains(where: Self.isAction) {
                unknown.append(Self.written(clause.words, 0...(clause.words.count - 1), text.text))
            }
        }
        self.sayings = sayings
        self.manner = manner
        self.unknown = unknown
        // A prompt of signs alone says something that is not understood, which is not the same as nothing.
        isEmpty = text.text.allSatisfy(\.isWhitespace)
    }

    /// The matches of a clause without those that are part of a longer one.
    private static func sayings(
        in clause: Clause, number: Int, manner: Manner, text: String, _ vocabulary: Vocabulary
    ) -> [Saying] {
        let matches = vocabulary.entries.compactMap { entry in
            entry.pattern.match(clause.words).map { (entry: entry, match: $0, words: Set($0.words)) }
        }
        let kept = matches.filter { own in
            !matches.contains {
                $0.words.isStrictSuperset(of: own.words) && !$0.entry.meaning.yields(to: own.entry.meaning)
            }
        }
        var sayings: [Saying] = []
        for (entry, match, _) in kept {
            var words = match.words
            var parameters = entry.parameters
            // The same thing is said once a clause, by all the words that say it.
            if let twin = sayings.firstIndex(where: { $0.isTwin(of: entry, negated: match.negated) }) {
                let other = sayings.remove(at: twin)
                words = Set(words + other.words).sorted()
                parameters.merge(other.parameters) { own, _ in own }
            }
            sayings.append(
                Saying(
                    meaning: entry.meaning, phrase: written(clause.words, words[0]...words[words.count - 1], text),
                    parameters: parameters, negated: match.negated, manner: manner, clause: number, words: words))
        }
        let shown = whole(clause, sayings, text)
        return shown.sorted { $0.words[0] < $1.words[0] }
    }

    /// A short clause about one thing that cannot be done is told whole: "removing shoes", not "removing".
    private static func whole(_ clause: Clause, _ sayings: [Saying], _ text: String) -> [Saying] {
        guard sayings.count == 1, clause.words.count <= 6, case .shortfall = sayings[0].meaning else { return sayings }
        let phrase = written(clause.words, 0...(clause.words.count - 1), text)
        return sayings.map {
            Saying(
                meaning: $0.meaning, phrase: phrase, parameters: $0.parameters, negated: $0.negated, manner: $0.manner,
                clause: $0.clause, words: $0.words)
        }
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
