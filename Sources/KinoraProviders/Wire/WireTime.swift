import KinoraCore

/// Times as providers write them, in milliseconds since 1970.
package enum WireTime {
    /// `2026-11-28T02:30:00Z`, `2026-11-28T02:30:00.123456+01:00`. Without a zone it is UTC.
    package static func unixMs(iso8601 text: String) -> Int64? {
        let pattern = /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|z|[+-]\d\d:?\d\d)?/
        guard let found = text.wholeMatch(of: pattern)?.output,
            let day = unixMs(found.1, month: Int(found.2), found.3, found.4, found.5, found.6)
        else { return nil }
        let fraction = Int64((found.7 ?? "0").prefix(3).padded(to: 3)) ?? 0
        guard let zone = found.8, zone.lowercased() != "z" else { return day + fraction }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard let hours = Int64(digits.prefix(2)), let minutes = Int64(digits.suffix(2)) else { return nil }
        let offset = Milliseconds.hours(hours) + Milliseconds.minutes(minutes)
        return day + fraction - (zone.hasPrefix("-") ? -offset : offset)
    }

    /// The `Date` of a response: `Sat, 28 Nov 2026 02:36:20 GMT`.
    package static func unixMs(http text: String) -> Int64? {
        let pattern = /\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT/
        guard let found = text.wholeMatch(of: pattern)?.output, let month = months.firstIndex(of: String(found.2))
        else { return nil }
        return unixMs(found.3, month: month + 1, found.1, found.4, found.5, found.6)
    }

    /// In UTC, to the millisecond.
    package static func iso8601(_ unixMs: Int64) -> String {
        let days = Int((Double(unixMs) / 86_400_000).rounded(.down))
        let rest = unixMs - Int64(days) * 86_400_000
        let (year, month, day) = date(ofDay: days)
        func two(_ number: Int64) -> String { String(number).padded(left: 2) }
        return "\(year)-\(two(Int64(month)))-\(two(Int64(day)))T\(two(rest / 3_600_000)):"
            + "\(two(rest / 60_000 % 60)):\(two(rest / 1_000 % 60)).\(String(rest % 1_000).padded(left: 3))Z"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func unixMs(
        _ year: Substring, month: Int?, _ day: Substring, _ hour: Substring, _ minute: Substring, _ second: Substring
    ) -> Int64? {
        guard let year = Int(year), let month, (1...12).contains(month), let day = Int(day), (1...31).contains(day),
            let hour = Int64(hour), let minute = Int64(minute), let second = Int64(second)
        else { return nil }
        return Int64(number(ofYear: year, month, day)) * 86_400_000 + Milliseconds.hours(hour)
            + Milliseconds.minutes(minute) + Milliseconds.seconds(second)
    }

    /// Days since 1970: years begin in March, so that the leap day is the last of its year.
    private static func number(ofYear year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
        let days = number + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension StringProtocol {
    fileprivate func padded(to count: Int) -> String {
        self + String(repeating: "0", count: Swift.max(0, count - self.count))
    }

    fileprivate func padded(left count: Int) -> String {
        String(repeating: "0", count: Swift.max(0, count - self.count)) + self
    }
}
