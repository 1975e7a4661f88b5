import Synchronization

/// A clock that stands still until somebody turns it.
package final class VirtualClock: Sendable {
    private let time: Mutex<Int64>

    /// - Parameter start_unixMs: milliseconds since 1970
    package init(start_unixMs: Int64 = 1_700_000_000_000) { time = Mutex(start_unixMs) }

    package var unixMs: Int64 { time.withLock { $0 } }
    package func advance(milliseconds: Int64) { time.withLock { $0 += milliseconds } }
}
