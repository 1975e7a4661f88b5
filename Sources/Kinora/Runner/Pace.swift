/// How many rows may be woken by the clock alone.
///
/// A hundred thousand takes that wait would ask a provider thousands of times a second, which no provider answers
/// and no small machine pays for. Hooks, people and fresh facts do not come this way, so they are never held up; and
/// what is held up is late and never lost, since the rows wait in the order in which they were due.
struct Pace: Sendable {
    /// Over time.
    static let perSecond = 50.0
    /// After a quiet time, a start above all: every row in flight is looked at once …
    static let most = 12_000.0
    /// … and not faster than this, so that new orders find room beside them.
    static let mostPerSecond = 250.0

    private var tokens = Pace.most
    private var burst = Pace.mostPerSecond
    private var filledAt: ContinuousClock.Instant

    init(at now: ContinuousClock.Instant) { filledAt = now }

    /// How many may be woken now, `wanted` at the most.
    mutating func room(upTo wanted: Int, at now: ContinuousClock.Instant) -> Int {
        let passed_s = (now - filledAt) / .seconds(1)
        tokens = min(Self.most, tokens + passed_s * Self.perSecond)
        burst = min(Self.mostPerSecond, burst + passed_s * Self.mostPerSecond)
        filledAt = now
        return max(min(wanted, Int(min(tokens, burst))), 0)
    }

    mutating func use(_ count: Int) {
        tokens -= Double(count)
        burst -= Double(count)
    }
}
