import Foundation
import Testing

@testable import KinoraCLI

@Suite("Moments as they are written")
struct TimestampTests {
    @Test(
        "Programs get UTC, people their own clock",
        arguments: [
            (0, 0, "1970-01-01T00:00:00Z", "1970-01-01 00:00"), (-1, -60, "1969-12-31T23:59:59Z", "1969-12-31 23:58"),
            (1_769_903_999_999, 3600, "2026-01-31T23:59:59Z", "2026-02-01 00:59"),
        ])
    func written(_ unixMs: Int64, _ offset_s: Int, _ utc: String, _ local: String) {
        #expect(Timestamp(unixMs).utc == utc)
        #expect(Timestamp(unixMs).local(offset_s: offset_s) == local)
    }

    @Test("A moment outside of all calendars is no crash", arguments: [Int64.min, .max])
    func outside(_ unixMs: Int64) {
        #expect(["1600-01-01T00:00:00Z", "9999-12-31T23:59:59Z"].contains(Timestamp(unixMs).utc))
        #expect(Timestamp(unixMs).local(offset_s: LocalTime.offset_s(unixMs)).count == 16)
    }

    @Test("Local time is that of the machine, in summer and in winter", arguments: [1_769_862_896, 1_785_500_000])
    func local(_ seconds: Int64) {
        let wanted = TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        #expect(LocalTime.offset_s(seconds * 1000) == wanted)
    }
}
