/// A word list: what its words speak of, and the words.
///
/// Entries are parted by `|` or by lines. A space parts words; `~` stands for up to three words of the same clause;
/// `*` after a later word takes all forms of a verb. How the first word bends is said by ``Kind``.
struct Table: Sendable {
    enum Kind: Sendable {
        /// All forms of a verb.
        case verb
        /// Singular and plural.
        case noun
        /// As written.
        case word
    }

    let tag: Tag
    let kind: Kind
    let text: String

    init(_ tag: Tag, _ kind: Kind, _ text: String) {
        self.tag = tag
        self.kind = kind
        self.text = text
    }

    var entries: [Substring] {
        text.split { $0 == "|" || $0 == "\n" }.map { entry in
            let start = entry.drop { $0 == " " }
            return start.prefix(start.count - start.reversed().prefix { $0 == " " }.count)
        }.filter { !$0.isEmpty }
    }
}

/// A language that prompts may be written in: its word lists and how its words bend.
struct Language: Sendable {
    /// ISO 639-1.
    let code: String
    let tables: [Table]
    let verbForms: @Sendable (String) -> [(String, VerbForm)]
    let nounForms: @Sendable (String) -> [String]
    /// Words that begin a new clause.
    let clauseWords: Set<String>
    /// Whether a word that may be a verb in this form is a noun where it stands.
    let isNoun: @Sendable (Int, VerbForm, [Token]) -> Bool
    /// Whether a word looks like a verb that goes on: "pumping".
    let looksOngoing: @Sendable (String) -> Bool
    /// Whether a verb stands there as in a tale ("she turns"), and the words and the text that make it go on ("she is
    /// turning"). No text: a person has to choose the words.
    let ongoing: @Sendable (Int, VerbForm, String, [Token]) -> (words: Range<Int>, text: String?)?
}
