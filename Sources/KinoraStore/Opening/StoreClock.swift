import KinoraCore

/// The clock of the store: it begins at the wall clock or, where that was put back, at the last moment that
/// was written, and runs by itself from then on. Putting the wall clock back has no effect at all.
struct StoreClock: Sendable {
    private let source: TimeSource
    private let base: Moment
    private let start: Milliseconds

    /// - Parameter high: the last moment that was written
    init(source: TimeSource, high: Moment) {
        self.source = source
        base = max(high, Moment(milliseconds: source.wall_unixMs()))
        start = source.running()
    }

    func now() -> Moment { base + (source.running() - start) }
    var wall_unixMs: Int64 { source.wall_unixMs() }
}
