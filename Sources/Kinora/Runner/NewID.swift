import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Ids of jobs, takes and workers.
package enum NewID {
    package static func make() -> String {
        var random = SystemRandomNumberGenerator()
        return SortableID.make(milliseconds: UInt64(unixMs), random: (random.next(), random.next()))
    }

    /// Milliseconds since 1970 by the wall clock: for display.
    package static var unixMs: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }
}
