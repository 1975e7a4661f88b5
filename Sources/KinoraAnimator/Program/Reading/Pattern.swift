/// A ``Phrase`` made ready to meet clauses.
struct Pattern: Sendable {
    struct Slot: Sendable {
        let words: Set<String>
        /// Nothing in the clause may meet it.
        let forbids: Bool

        init(_ text: Substring) {
            forbids = text.first == "!"
            words = text.drop { $0 == "!" }.split(separator: "|").reduce(into: Set()) { words, alternative in
                if alternative.first == "=" {
                    words.insert(String(alternative.dropFirst()))
                } else {
                    words.formUnion(Inflection.forms(of: String(alternative)))
                }
            }
        }
    }

    /// What the words of one clause gave.
    struct Match: Sendable {
        /// Places in the clause, in order.
        let words: [Int]
        /// Some slot met only words that are said not to happen.
        let negated: Bool
    }

    /// Words that may stand between two slots of a group.
    static let gap = 2

    let groups: [[Slot]]

    init(_ phrase: Phrase) {
        groups = phrase.pattern.split(separator: "~").map { group in group.split(separator: " ").map(Slot.init) }
    }

    func match(_ words: [Word]) -> Match? {
        var places: Set<Int> = []
        var negated = false
        for group in groups {
            guard let found = find(group, in: words) else { return nil }
            places.formUnion(found)
            negated =
                negated || (!found.isEmpty && found.contains { words[$0].negated } && isNegated(group, found, words))
        }
        return places.isEmpty ? nil : Match(words: places.sorted(), negated: negated)
    }

    /// A group of one slot takes every word that meets it; a sequence takes its first run, one that is not negated
    /// if there is one. `nil`: it is not there.
    private func find(_ group: [Slot], in words: [Word]) -> [Int]? {
        guard let first = group.first else { return nil }
        let starts = words.indices.filter { first.words.contains(words[$0].plain) }
        if first.forbids { return starts.isEmpty ? [] : nil }
        if group.count == 1 { return starts.isEmpty ? nil : starts }
        let runs = starts.compactMap { run(group, from: $0, in: words) }
        return runs.first { !$0.contains { words[$0].negated } } ?? runs.first
    }

    private func run(_ group: [Slot], from start: Int, in words: [Word]) -> [Int]? {
        var places = [start]
        for slot in group.dropFirst() {
            let from = places[places.count - 1] + 1
            let window = from..<min(from + Self.gap + 1, words.count)
            guard from <= words.count, let next = window.first(where: { slot.words.contains(words[$0].plain) }) else {
                return nil
            }
            places.append(next)
        }
        return places
    }

    private func isNegated(_ group: [Slot], _ found: [Int], _ words: [Word]) -> Bool {
        group.count > 1 || found.allSatisfy { words[$0].negated }
    }
}
