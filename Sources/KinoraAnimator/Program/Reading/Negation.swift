/// Words that are said not to happen.
enum Negation {
    private static let words: Set<String> = [
        "no", "not", "never", "without", "don't", "dont", "doesn't", "doesnt", "isn't", "isnt", "aren't", "arent",
        "avoid", "nor", "neither", "zero", "won't", "can't", "cannot", "mustn't", "shouldn't", "stop", "stops",
        "prevent", "exclude", "excluding", "nothing", "none",
    ]
    private static let ends: Set<String> = ["only", "just", "except", "apart", "instead", "although", "though"]

    /// Marks what follows a negation, up to the end of the clause or a word like "only".
    static func mark(_ words: [Word]) -> [Word] {
        var negated = false
        return words.enumerated().map { i, word in
            var word = word
            if Self.words.contains(word.plain) {
                // "not only", "no longer still"
                negated = i + 1 >= words.count || !ends.contains(words[i + 1].plain)
            } else if ends.contains(word.plain) {
                negated = false
            } else {
                word.negated = negated
            }
            return word
        }
    }

    /// "no wind, fog or rain": a list goes on after its comma.
    static func runsOn(_ left: [Word], _ right: [Word]) -> Bool {
        guard let negation = left.lastIndex(where: { words.contains($0.plain) }) else { return false }
        return left.count - negation <= 4 && right.contains { $0.plain == "or" || $0.plain == "nor" }
            && !right.contains { words.contains($0.plain) && $0.plain != "nor" }
    }
}
