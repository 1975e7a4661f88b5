import KinoraCore

/// A prompt as rules see it: its words, what the word lists know of them, and where each stands in the text.
struct Reading: Sendable {
    let text: String
    /// What shall be kept away from, as it was written.
    let avoid: String
    let tokens: [Token]
    /// Sentences that hold a word.
    let sentences: Int
    /// What the lists know, in the order of the text, but for what is said not to be.
    let marks: [Mark]
    /// All of it, what is said not to be too.
    let allMarks: [Mark]
    let lexicon: Lexicon
    private let places: TextPlaces

    init(_ prompt: MotionPrompt, _ lexicon: Lexicon = .english) {
        let text = prompt.text
        let (tokens, sentences) = Self.tokens(of: text, lexicon)
        let found = lexicon.marks(in: tokens)
        let all = Lexicon.silenced(
            found.filter { Subject.allows($0, among: found, tokens, lexicon.language) }, tokens)
        let negated = Negation.marked(tokens, all)
        self.text = text
        avoid = prompt.avoid
        self.tokens = negated
        self.sentences = sentences
        self.lexicon = lexicon
        allMarks = all
        marks = all.filter { mark in !mark.words.contains { negated[$0].isNegated } }
        places = TextPlaces(text)
    }

    private static func tokens(of text: String, _ lexicon: Lexicon) -> ([Token], Int) {
        var tokens: [Token] = []
        var clause = 0
        var sentence = 0
        for piece in Tokenizer.pieces(of: text) {
            switch piece {
            case .word(var token):
                if lexicon.language.clauseWords.contains(token.plain) { clause += 1 }
                token.clause = clause
                token.sentence = sentence
                token.startsSentence = tokens.last?.sentence != sentence
                tokens.append(token)
            case .comma: clause += 1
            case .stop:
                clause += 1
                sentence += 1
            }
        }
        return (tokens, Set(tokens.map(\.sentence)).count)
    }

    func first(_ tags: Set<Tag>) -> Mark? { marks.first { tags.contains($0.tag) } }
    func has(_ tags: Set<Tag>) -> Bool { first(tags) != nil }
    func all(_ tags: Set<Tag>) -> [Mark] { marks.filter { tags.contains($0.tag) } }

    func has(_ tags: Set<Tag>, inClause clause: Int) -> Bool {
        marks.contains { tags.contains($0.tag) && self.clause(of: $0) == clause }
    }

    func clause(of mark: Mark) -> Int { tokens[mark.words[0]].clause }

    /// Words before a mark in its clause, nearest first.
    func before(_ mark: Mark) -> [Token] {
        tokens[..<mark.words[0]].reversed().prefix { $0.clause == clause(of: mark) }
    }

    /// Where words stand.
    func span(_ words: Range<Int>) -> Finding.Span? {
        guard let first = words.first, let last = words.last, last < tokens.count else { return nil }
        return places.span(tokens[first].utf8.lowerBound..<tokens[last].utf8.upperBound)
    }

    func span(_ mark: Mark) -> Finding.Span? { span(mark.range) }

    func span(utf8: Range<Int>) -> Finding.Span { places.span(utf8) }

    /// The words of a stretch, as they were written.
    func written(_ words: Range<Int>) -> String { span(words).map { places.text(of: $0.utf8) } ?? "" }

    func written(_ mark: Mark) -> String { written(mark.range) }
}
