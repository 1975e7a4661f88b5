/// Words that are said not to be, from "no" to the end of its clause.
enum Negation {
    /// Marks the words that follow a negator. One that is part of a longer entry ("no camera movement") negates
    /// nothing.
    static func marked(_ tokens: [Token], _ marks: [Mark]) -> [Token] {
        var tokens = tokens
        let negators = marks.filter { $0.tag == .negator }
        guard !negators.isEmpty else { return tokens }
        for negator in negators {
            let clause = tokens[negator.words[0]].clause
            for i in tokens.indices.dropFirst(negator.range.upperBound) {
                guard tokens[i].clause == clause else { break }
                tokens[i].isNegated = true
            }
        }
        return tokens
    }
}
