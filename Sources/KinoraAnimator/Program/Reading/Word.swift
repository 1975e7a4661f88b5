/// One word of a prompt.
struct Word: Sendable, Hashable {
    /// Lower case, straight apostrophes.
    var plain: String
    /// Where it stands in the prompt.
    let range: Range<String.Index>
    /// Said not to happen: "no wind", "without moving".
    var negated = false
}

/// What stood between two pieces of a prompt.
enum Joint: Sendable, Hashable {
    /// A full stop, a semicolon, "while", "then", "but".
    case hard
    case comma
    /// "and", "&", "plus", with or without a comma.
    case and
    case with
}

/// A stretch of a prompt between two joints.
struct Piece: Sendable, Hashable {
    var words: [Word]
    /// What stood before it.
    var joint: Joint
}
