/// How much of what one process asks of one provider may be asking again (§3.2): a fifth of the calls of a minute,
/// and three at least. Above that a retry waits, so that a provider in trouble is not kept there by us.
package struct RetryBudget: Hashable, Sendable {
    // Sixteen spans of four seconds. Retries are counted over all of them, calls over the fifteen newest: whenever a
    // retry goes, the minute before it allows that.
    private var calls = SIMD16<UInt32>()
    private var retries = SIMD16<UInt32>()
    private var newest: Int64 = 0

    private static let spans: Int64 = 16
    private static let span = Budgets.retryWindow / (spans - 1)

    package init() {}

    /// Counts a call and says whether it may go. One that may not is not counted.
    package mutating func admits(isRetry: Bool, at now: Moment) -> Bool {
        forget(upTo: now)
        let slot = Int(newest % Self.spans)
        if isRetry {
            let oldest = Int((newest + 1) % Self.spans)
            var lately = calls
            lately[oldest] = 0
            let allowed = max((Int(lately.wrappedSum()) + 1) / Budgets.callsPerRetry, Budgets.retryFloor)
            guard Int(retries.wrappedSum()) < allowed else { return false }
            retries[slot] += 1
        }
        calls[slot] += 1
        return true
    }

    /// A clock that goes back starts no new span and frees nothing.
    private mutating func forget(upTo now: Moment) {
        let current = max(now.milliseconds, 0) / Self.span
        guard current > newest else { return }
        if current - newest >= Self.spans {
            calls = .zero
            retries = .zero
        } else {
            for passed in newest + 1...current {
                calls[Int(passed % Self.spans)] = 0
                retries[Int(passed % Self.spans)] = 0
            }
        }
        newest = current
    }
}
