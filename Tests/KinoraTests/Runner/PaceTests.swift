import Testing

@testable import Kinora

@Suite("How many rows the clock may wake")
struct PaceTests {
    /// Rows woken in each of so many seconds, when there are always more.
    private func woken(seconds: Int) -> [Int] {
        var now = ContinuousClock.now
        var pace = Pace(at: now)
        return (0..<seconds).map { _ in
            var count = 0
            for _ in 0..<4 {
                let room = pace.room(upTo: 256, at: now)
                pace.use(room)
                count += room
                now += .milliseconds(250)
            }
            return count
        }
    }

    @Test func `Ten thousand rows are looked at within a minute of a start`() {
        #expect(woken(seconds: 60).reduce(0, +) >= 10_000)
    }

    @Test func `Nobody is asked more than 250 times a second for long, and 50 over time`() {
        let seconds = woken(seconds: 200)
        #expect(seconds.dropFirst().allSatisfy { $0 <= 251 })
        #expect(seconds.suffix(60).allSatisfy { $0 <= 51 })
        #expect(seconds.last ?? 0 >= 49)
    }
}
