/// One way a prompt asks for a motion, as a pattern over the words of a clause.
///
/// - A **slot** is a list of alternatives between bars. Each is a word in its plain form and meets its inflections
///   (`drift` meets drift, drifts, drifted, drifting; `leaf` meets leaves); `=in` meets only `in`.
/// - Slots divided by a **space** follow one another in that order, at most two words between.
/// - Groups divided by **`~`** may stand anywhere in the clause, in any order.
/// - A slot that starts with **`!`** must meet nothing in the whole clause: `pan ~ !flute|frying`.
///
/// Case, hyphens and curly quotes do not matter: prompts are split at hyphens too, so a pattern has none.
/// `push|dolly|zoom =in` · `hair|strand ~ wind|blow|breeze|drift|sway`.
///
/// A pattern whose words are all part of a longer match of the same clause gives way to it: `wind` alone does not
/// count in "wind in her hair".
package struct Phrase: Sendable, Hashable {
    package let pattern: String
    /// What the words decide besides the motion itself, e.g. `degrees` of a pan to the left.
    package let parameters: [String: Double]

    package init(_ pattern: String, _ parameters: [String: Double] = [:]) {
        self.pattern = pattern
        self.parameters = parameters
    }
}
