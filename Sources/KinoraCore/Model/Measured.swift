/// How an endpoint did for us so far.
package struct Measured: Hashable, Sendable {
    package var finished: Int
    package var failed: Int
    /// From acceptance to result.
    package var median: Milliseconds?
    /// What was spent there over what was finished there.
    package var costPerTake: Money?

    package init(finished: Int, failed: Int, median: Milliseconds? = nil, costPerTake: Money? = nil) {
        self.finished = finished
        self.failed = failed
        self.median = median
        self.costPerTake = costPerTake
    }

    /// Fewer tries than this say little.
    static let fewest = 5

    var isTelling: Bool { finished + failed >= Self.fewest }

    /// Share of the tries that failed, where there were enough of them.
    var failureRate: Double? { isTelling ? Double(failed) / Double(finished + failed) : nil }
}
