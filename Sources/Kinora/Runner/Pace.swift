/// How many rows may be woken by the clock alone: many at once after a start, few a second over time.
///
/// A hundred thousand takes that wait would ask a provider thousands of times a second, which no provider answers
/// and no small machine pays for. Hooks, people and fresh facts do not come this way, so they are never held up.
struct Pace: Sendable {
    /// After a restart every row in flight is looked at once without waiting.
    static let most = 20_000.0
    static let perSecond = 50.0

    private var tokens = Pace.most
    private var filledAt: ContinuousClock.Instant

    init(at now: ContinuousClock.Instant) { filledAt = now }

    /// Up to `wanted`, and never less than nothing.
    mutating func take(upTo wanted: Int, at now: ContinuousClock.Instant) -> Int {
        tokens = min(Self.most, tokens + (now - filledAt) / .seconds(1) * Self.perSecond)
        filledAt = now
        return min(wanted, Int(tokens))
    }

    mutating func use(_ count: Int) { tokens -= Double(count) }
}
