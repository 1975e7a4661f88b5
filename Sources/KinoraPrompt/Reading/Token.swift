/// A word of a prompt.
struct Token: Sendable {
    /// In lower case, without a closing `'s`.
    var plain: String
    /// Where it stands, in bytes of UTF-8.
    var utf8: Range<Int>
    /// Number of the clause it stands in.
    var clause = 0
    /// Number of the sentence it stands in.
    var sentence = 0
    /// It is the first of its sentence.
    var startsSentence = false
    /// It is said not to be, or not to happen: "no shoes", "without blinking".
    var isNegated = false
}

/// A word or a sign between words, in the order of the text.
enum Piece {
    case word(Token)
    /// Ends a clause: a comma, a semicolon, a bracket.
    case comma
    /// Ends a sentence.
    case stop
}
