/// The word lists of a language, made ready to meet prompts.
struct Lexicon: Sendable {
    /// Words after the first one.
    private struct Element: Sendable {
        var words: Set<String>
        /// Most words that may stand before it.
        var gap: Int
    }

    private struct Pattern: Sendable {
        var tag: Tag
        var form: VerbForm
        var lemma: String
        var rest: [Element]
    }

    private static let widestGap = 3

    let language: Language
    private var patterns: [String: [Pattern]] = [:]
    /// Every word that stands in a list, in any form.
    private(set) var known: Set<String> = []
    /// Verbs by each of their forms.
    private(set) var verbs: [String: (lemma: String, form: VerbForm)] = [:]

    static let english = Lexicon(.english)

    init(_ language: Language) {
        self.language = language
        for table in language.tables { for entry in table.entries { add(entry, of: table) } }
    }

    private mutating func add(_ entry: Substring, of table: Table) {
        let words = entry.split(separator: " ").map(String.init)
        guard let first = words.first else { return }
        var rest: [Element] = []
        var gap = 0
        for word in words.dropFirst() {
            if word == "~" {
                gap = Self.widestGap
            } else {
                rest.append(Element(words: alternatives(word), gap: gap))
                gap = 0
            }
        }
        for element in rest { known.formUnion(element.words) }
        for (form, kind) in forms(of: first, table.kind) {
            known.insert(form)
            if table.kind == .verb, verbs[form] == nil { verbs[form] = (first, kind) }
            patterns[form, default: []].append(Pattern(tag: table.tag, form: kind, lemma: first, rest: rest))
        }
    }

    private func alternatives(_ word: String) -> Set<String> {
        guard word.hasSuffix("*") else { return [word] }
        return Set(language.verbForms(String(word.dropLast())).map(\.0))
    }

    private func forms(of word: String, _ kind: Table.Kind) -> [(String, VerbForm)] {
        switch kind {
        case .verb: language.verbForms(word)
        case .noun: language.nounForms(word).map { ($0, .noun) }
        case .word: [(word, .noun)]
        }
    }

    /// All that the lists know in these words, in the order of the text.
    func marks(in tokens: [Token]) -> [Mark] {
        tokens.indices.flatMap { start in
            (patterns[tokens[start].plain] ?? []).compactMap { pattern in
                match(pattern, from: start, in: tokens).map {
                    Mark(tag: pattern.tag, words: $0, form: pattern.form, lemma: pattern.lemma)
                }
            }
        }
    }

    /// Where a longer entry meets, the shorter ones that share a word with it are silent.
    static func silenced(_ marks: [Mark], _ tokens: [Token]) -> [Mark] {
        var longest = [Int](repeating: 0, count: tokens.count)
        for mark in marks { for word in mark.words { longest[word] = max(longest[word], mark.words.count) } }
        return marks.filter { mark in mark.words.allSatisfy { longest[$0] <= mark.words.count } }
    }

    private func match(_ pattern: Pattern, from start: Int, in tokens: [Token]) -> [Int]? {
        var words = [start]
        for element in pattern.rest {
            let from = words[words.count - 1] + 1
            let window = from..<min(from + element.gap + 1, tokens.count)
            guard from < tokens.count,
                let next = window.first(where: {
                    tokens[$0].clause == tokens[start].clause && element.words.contains(tokens[$0].plain)
                })
            else { return nil }
            words.append(next)
        }
        return words
    }
}
