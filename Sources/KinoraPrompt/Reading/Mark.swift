/// Words of a prompt that a word list knows.
struct Mark: Sendable {
    var tag: Tag
    /// Places of its words, in order; words may stand between them.
    var words: [Int]
    /// Form of the first word.
    var form: VerbForm
    /// The first word as lists have it.
    var lemma: String

    var range: Range<Int> { words[0]..<(words[words.count - 1] + 1) }
}

/// The form a verb stands in.
enum VerbForm: Sendable, Hashable {
    /// turn
    case base
    /// turns
    case third
    /// turning
    case progressive
    /// turned
    case past
    /// No verb here: "a turn", "ocean waves".
    case noun
}
