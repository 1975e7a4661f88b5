extension English {
    private static func words(of tag: Tag) -> Set<String> {
        Set(tables.filter { $0.tag == tag }.flatMap(\.entries).map(String.init))
    }

    private static let beforeNouns = words(of: .determiner).union(words(of: .calm))
    private static let be: Set<String> = ["is", "are", "was", "were", "am", "be", "being", "been", "keep", "keeps"]
    private static let plurals: Set<String> = [
        "they", "we", "you", "i", "feet", "people", "women", "men", "children", "leaves", "who", "that",
    ]
    private static let pronouns: Set<String> = ["she", "he", "it", "they", "we", "who", "and", "then"]

    /// "a turn", "ocean waves", "waves are rolling".
    static func isNoun(_ word: Int, _ form: VerbForm, _ tokens: [Token]) -> Bool {
        let before = neighbour(word, -1, tokens)
        if let before, !before.plain.hasSuffix("ly"), beforeNouns.contains(before.plain) { return true }
        guard form == .third, let next = neighbour(word, 1, tokens) else { return false }
        if be.contains(next.plain) || next.plain == "of" { return true }
        // "waves rolling in" starts with a noun; "she waves smiling" does not.
        return before == nil && next.plain.hasSuffix("ing")
    }

    /// "she turns" → "is turning", "slowly turns" → "is slowly turning", "and smiles" → "smiling".
    static func ongoing(
        _ word: Int, _ form: VerbForm, _ lemma: String, _ tokens: [Token]
    ) -> (words: Range<Int>, text: String?)? {
        guard !isNoun(word, form, tokens) else { return nil }
        var start = word
        var adverb: Token?
        if let before = neighbour(word, -1, tokens), before.plain.hasSuffix("ly"), before.plain.count > 3 {
            start = word - 1
            adverb = before
        }
        let subject = neighbour(start, -1, tokens)?.plain
        let verb = (adverb.map { $0.plain + " " } ?? "") + progressive(lemma)
        switch form {
        case .third:
            let goesOn = subject == "and" || (subject == nil && start > 0 && !tokens[start].startsSentence)
            return (start..<(word + 1), goesOn ? verb : "is " + verb)
        case .base:
            guard let subject, plurals.contains(subject) || isPlural(subject) else { return nil }
            return (start..<(word + 1), "are " + verb)
        case .past:
            guard let subject, pronouns.contains(subject) || neverParticiple.contains(tokens[word].plain) else {
                return nil
            }
            return be.contains(subject) ? nil : (start..<(word + 1), nil)
        case .progressive, .noun: return nil
        }
    }

    /// Past forms that no adjective looks like.
    private static let neverParticiple: Set<String> = [
        "fell", "rose", "blew", "flew", "ran", "swam", "sang", "shook", "took", "went", "came", "sat", "stood", "drove",
        "rode",
        "walked", "jumped", "smiled", "nodded", "waved",
    ]

    private static func isPlural(_ word: String) -> Bool {
        word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us") && word.count > 3
    }

    static func looksOngoing(_ word: String) -> Bool {
        word.hasSuffix("ing") && word.count > 5 && !nouns.contains(word)
    }

    /// Words on -ing that are no verbs.
    private static let nouns: Set<String> = [
        "morning", "evening", "building", "ceiling", "wedding", "lighting", "clothing", "painting", "string", "spring",
        "during", "nothing", "something", "everything", "anything", "charming", "stunning", "interesting", "amazing",
        "outstanding", "breathtaking", "railing", "awning", "earring", "duckling", "viking", "sterling", "darling",
        "pudding", "dwelling", "clearing", "crossing", "opening", "wearing", "parking", "living", "dining", "swimming",
        "blessing", "heading", "ending", "beginning", "meaning", "feeling", "setting", "drawing", "writing", "striking",
    ]

    /// The word beside another, if it is in the same clause.
    private static func neighbour(_ word: Int, _ step: Int, _ tokens: [Token]) -> Token? {
        let other = word + step
        guard tokens.indices.contains(other), tokens[other].clause == tokens[word].clause else { return nil }
        return tokens[other]
    }
}
