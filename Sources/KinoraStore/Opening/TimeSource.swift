import Foundation
package import KinoraCore

/// Where the store's clock gets its time from. Tests bring their own.
package struct TimeSource: Sendable {
    /// Milliseconds since 1970 by the machine's clock, which people and services set as they like.
    package var wall_unixMs: @Sendable () -> Int64
    /// Time since some moment, sleep of the machine included, never set by anybody.
    package var running: @Sendable () -> Milliseconds

    package init(wall_unixMs: @escaping @Sendable () -> Int64, running: @escaping @Sendable () -> Milliseconds) {
        self.wall_unixMs = wall_unixMs
        self.running = running
    }

    package static let system: TimeSource = {
        let start = ContinuousClock.now
        return TimeSource {
            Int64(Date().timeIntervalSince1970 * 1000)
        } running: {
            let (seconds, attoseconds) = (ContinuousClock.now - start).components
            return seconds * 1000 + attoseconds / 1_000_000_000_000_000
        }
    }()
}
