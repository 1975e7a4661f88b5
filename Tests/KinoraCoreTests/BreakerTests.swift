import Foundation
import Testing

@testable import KinoraCore

/// §3.3
@Suite struct BreakerTests {
    @Test func `it opens on five bad outcomes in a row, and for longer each time`() {
        var breaker = Breaker()
        var now = Moment.start
        for wait in [30, 60, 120, 240, 480, 900, 900] as [Int64] {
            for _ in 0..<5 { breaker.record(.bad, at: now) }
            #expect(breaker.admission(at: now) == .no(until: now + .seconds(wait)))
            now = now + .seconds(wait)
            #expect(breaker.admission(at: now) == .readFirst)
            breaker.read(.good, at: now)
            #expect(breaker.admission(at: now) == .yes)
        }
    }

    @Test func `it opens when half of at least five outcomes in a minute are bad`() {
        var breaker = Breaker()
        for (index, outcome) in [Breaker.Outcome.bad, .good, .bad, .good].enumerated() {
            breaker.record(outcome, at: .start + Int64(index))
        }
        #expect(breaker.admission(at: .start) == .yes)
        breaker.record(.bad, at: .start + 5)
        #expect(breaker.admission(at: .start + 5) != .yes)
    }

    @Test func `what is older than a minute is forgotten`() {
        var breaker = Breaker()
        for index in 0..<4 { breaker.record(index % 2 == 0 ? .bad : .good, at: .start) }
        breaker.record(.bad, at: .start + .seconds(61))
        #expect(breaker.admission(at: .start + .seconds(61)) == .yes)
    }

    @Test func `half-open lets one paid submit through, and closes when it went well`() {
        var breaker = Breaker()
        for _ in 0..<5 { breaker.record(.bad, at: .start) }
        let now = Moment.start + .seconds(30)
        breaker.read(.good, at: now)
        breaker.takeTrial(at: now)
        #expect(breaker.admission(at: now) == .no(until: now + Budgets.lease))
        breaker.record(.good, at: now)
        #expect(breaker == Breaker())
    }

    @Test func `a provider's Retry-After wins, and a refused key closes the door for a day`() {
        var breaker = Breaker()
        for _ in 0..<5 { breaker.record(.bad, at: .start, retryAfter: .seconds(7)) }
        #expect(breaker.admission(at: .start) == .no(until: .start + .seconds(7)))
        breaker.needsAttention(at: .start)
        #expect(breaker.admission(at: .start) == .no(until: .start + .hours(24)))
    }

    @Test func `its row does not grow with what is sent, and forgets span by span`() throws {
        var breaker = Breaker()
        for index in 0..<100_000 { breaker.record(.good, at: .start + Int64(index)) }
        #expect(try JSONEncoder().encode(breaker).count < 400)
        #expect(try JSONDecoder().decode(Breaker.self, from: JSONEncoder().encode(breaker)) == breaker)
        // Four bad ones among many good ones are nothing; two minutes later they are all there is.
        for index in 0..<4 { breaker.record(.bad, at: .start + .seconds(100) + Int64(index)) }
        #expect(breaker.admission(at: .start + .seconds(101)) == .yes)
        breaker.record(.good, at: .start + .seconds(220))
        for index in 0..<4 { breaker.record(.bad, at: .start + .seconds(221) + Int64(index)) }
        #expect(breaker.admission(at: .start + .seconds(222)) != .yes)
    }

    @Test func `a row of an earlier version is read`() throws {
        let row = #"{"marks":[{"at":5,"isBad":true}],"badInARow":2,"openings":1,"state":{"open":{"until":90}}}"#
        let breaker = try JSONDecoder().decode(Breaker.self, from: Data(row.utf8))
        #expect(breaker.admission(at: .start) == .no(until: .start + 90))
    }
}
