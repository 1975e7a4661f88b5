/// Counts over many histories.
package struct Tally: Hashable, Sendable {
    package var faults = [Int](repeating: 0, count: Fault.allCases.count)
    /// Row: from, column: to.
    package var moves = [Int](repeating: 0, count: 144)
    package var histories = 0
    package var events = 0
    package var lateDuplicates = 0
    package var losses = 0

    package init() {}

    package mutating func add(_ other: Tally) {
        for index in other.faults.indices { faults[index] += other.faults[index] }
        for index in other.moves.indices { moves[index] += other.moves[index] }
        histories += other.histories
        events += other.events
        lateDuplicates += other.lateDuplicates
        losses += other.losses
    }

    /// Holds nothing; stands in while another has the counts.
    static let none = Tally(faults: [], moves: [])

    private init(faults: [Int], moves: [Int]) {
        self.faults = faults
        self.moves = moves
    }
}
