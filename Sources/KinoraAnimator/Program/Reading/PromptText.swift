/// A prompt cut into words and pieces.
struct PromptText: Sendable {
    let text: String
    private(set) var pieces: [Piece] = []

    /// Prompts longer than this are read up to here; no engine takes longer ones.
    static let limit_characters = 10_000

    init(_ text: String) {
        self.text = String(text.prefix(Self.limit_characters))
        var piece = Piece(words: [], joint: .hard)
        for token in Self.tokens(self.text) {
            switch token {
            case .word(let word):
                if let joint = Self.joints[word.plain] {
                    close(&piece, before: joint)
                } else {
                    piece.words.append(word)
                }
            case .joint(let joint):
                close(&piece, before: joint)
            }
        }
        close(&piece, before: .hard)
    }

    private mutating func close(_ piece: inout Piece, before joint: Joint) {
        if piece.words.isEmpty {
            // ", and" is an and; ". And" stays a full stop.
            piece.joint = piece.joint == .hard || joint == .hard ? .hard : joint == .comma ? piece.joint : joint
        } else {
            pieces.append(piece)
            piece = Piece(words: [], joint: joint)
        }
    }

    private static let joints: [String: Joint] = [
        "and": .and, "&": .and, "plus": .and, "with": .with, "while": .hard, "whilst": .hard, "then": .hard,
        "but": .hard, "as": .hard, "because": .hard,
    ]

    private enum Token { case word(Word), joint(Joint) }

    private static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var start: String.Index?
        var before: Character = " "
        for i in text.indices {
            let c = text[i]
            let next = text.index(after: i)
            let inWord = c.isLetter || c.isNumber || c == "&" || (apostrophes.contains(c) && before.isLetter)
            if inWord {
                start = start ?? i
            } else if let from = start {
                tokens.append(.word(word(text, from..<i)))
                start = nil
            }
            if !inWord, let joint = joint(of: c, before: before, after: next < text.endIndex ? text[next] : " ") {
                tokens.append(.joint(joint))
            }
            before = c
        }
        if let from = start { tokens.append(.word(word(text, from..<text.endIndex))) }
        return tokens
    }

    private static let apostrophes: Set<Character> = ["'", "’", "ʼ", "`"]

    private static func word(_ text: String, _ range: Range<String.Index>) -> Word {
        var plain = String(text[range].map { apostrophes.contains($0) ? "'" : $0 }).lowercased()
        while plain.hasSuffix("'") { plain.removeLast() }
        if plain.hasSuffix("'s") { plain.removeLast(2) }
        return Word(plain: plain, range: range)
    }

    private static func joint(of c: Character, before: Character, after: Character) -> Joint? {
        switch c {
        case ",": .comma
        case ".": before.isNumber && after.isNumber ? nil : .hard
        case ";", ":", "!", "?", "(", ")", "[", "]", "…", "—", "–", "|", "•", "。", "，": .hard
        case "-", "*": before.isWhitespace && after.isWhitespace ? .hard : nil
        default: c.isNewline ? .hard : nil
        }
    }
}
