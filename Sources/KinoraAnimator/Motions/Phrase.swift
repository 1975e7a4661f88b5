/// One way a prompt asks for a motion, as a pattern over the words of a clause.
///
/// A pattern is a list of slots. A slot is a list of alternatives between bars, each the stem of a word (`drift`
/// meets drift, drifts, drifted, drifting; `=in` meets only `in`). Slots divided by a space follow one another in
/// that order with at most two words between; slots divided by `~` may stand anywhere in the same clause, in any
/// order. `push|dolly|zoom =in` · `hair|strand|lock ~ wind|blow|breeze|drift|sway`.
package struct Phrase: Sendable, Hashable {
    package let pattern: String
    /// What the words decide besides the motion itself, e.g. `degrees` of a pan to the left.
    package let parameters: [String: Double]

    package init(_ pattern: String, _ parameters: [String: Double] = [:]) {
        self.pattern = pattern
        self.parameters = parameters
    }
}
