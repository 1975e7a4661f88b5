package import KinoraCore

/// Troubles with finished clips as data: reviews point here by code, people by their own words.
package enum TroubleTable {
    struct Row: Sendable {
        let trouble: Trouble
        /// Words that people use for it.
        let words: String
    }

    package static var all: [Trouble] { rows.map(\.trouble) }

    /// The trouble that some words speak of: the one that shares most of them. `nil`: none does.
    package static func find(_ problem: String) -> Trouble? {
        let said = Set(words(problem))
        let scored = rows.map { row in
            (row.trouble, said.intersection(words(row.words + " " + row.trouble.code)).count)
        }
        if let best = scored.max(by: { $0.1 < $1.1 }), best.1 > 0 {
            // Of equals the first: rows stand in the order in which they are met.
            return scored.first { $0.1 == best.1 }?.0
        }
        let nearest = said.lazy.compactMap { Suggestion.nearest(to: $0, among: rows.map(\.trouble.code)) }.first
        return rows.first { $0.trouble.code == nearest }?.trouble
    }

    private static let small: Set<String> = ["the", "a", "an", "is", "it", "of", "to", "and", "my", "in", "not", "too"]

    private static func words(_ text: String) -> [String] {
        Tokenizer.pieces(of: String(text.prefix(1000))).compactMap { piece in
            if case .word(let token) = piece, !small.contains(token.plain) { token.plain } else { nil }
        }
    }
}
