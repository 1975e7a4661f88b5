#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A moment as it is written.
struct Timestamp {
    /// Milliseconds since 1970, within the years 1600 to 9999: before 1582 calendars differ, and programs with them.
    private var unixMs: Int64

    init(_ unixMs: Int64) { self.unixMs = min(max(unixMs, -11_676_096_000_000), 253_402_300_799_999) }

    /// For programs (ISO 8601): `2026-01-31T12:34:56Z`.
    var utc: String { date.formatted(.iso8601) }

    /// For people: `2026-01-31 13:34`, by a clock that is `offset_s` ahead of UTC.
    func local(offset_s: Int) -> String {
        let shifted = Timestamp(unixMs + Int64(offset_s) * 1000)
        return String(shifted.utc.prefix(16)).replacing("T", with: " ")
    }

    /// The first moment of a day, UTC, of `2026-01-31`; `nil` when there is no such day.
    static func dayStart_unixMs(_ text: String) -> Int64? {
        let style = Date.ISO8601FormatStyle().year().month().day()
        guard let date = try? style.parse(text), date.formatted(style) == text else { return nil }
        return Int64(date.timeIntervalSince1970) * 1000
    }

    /// Whole seconds, downwards: that far from 1970 a `Double` counts without loss.
    private var date: Date {
        Date(timeIntervalSince1970: Double(unixMs >= 0 ? unixMs / 1000 : (unixMs - 999) / 1000))
    }
}
