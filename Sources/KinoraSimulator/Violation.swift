/// An invariant of §10 that did not hold.
package struct Violation: Error, Hashable, Sendable {
    /// `I-1` …, or the rule.
    package var invariant: String
    package var text: String

    package init(_ invariant: String, _ text: String) {
        self.invariant = invariant
        self.text = text
    }
}
