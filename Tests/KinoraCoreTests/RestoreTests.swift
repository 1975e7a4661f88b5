import Testing

@testable import KinoraCore

/// Orders that only the provider knows, and what it says it billed (A-9, §7).
@Suite struct RestoreTests {
    private func adopt(into ride: inout Ride, _ request: RequestID) throws {
        let situation = Situation(now: ride.now, fence: 2, room: ride.book.room, gate: .reconciling, admission: .yes)
        ride.take = Reliability.adopt(
            Orphan(request: request, offer: 0), into: ride.take, at: situation, effects: &ride.effects)
        for case .enter(let entry) in ride.effects { try ride.book.enter(entry) }
    }

    @Test func `an orphan is taken up, and the take waits for it in place of buying again`() throws {
        var ride = Ride()
        try ride.go()
        try adopt(into: &ride, Ride.r0)
        #expect(ride.take.attempts.count == 1 && ride.book.held == .zero)
        try ride.go(.accepted(Ride.r0), attempt: 0, after: 1)
        #expect(ride.take.phase == .submitted && ride.page(0)?.spent == Money(microUSD: 250_000))
        try ride.go(.completed(Ride.r0, ride.link), after: 1_000)
        try ride.go(.downloaded, after: 1_000)
        #expect(ride.take.phase == .downloaded)
    }

    @Test func `an order that is known is adopted by nobody`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.accepted(Ride.r0), after: 1_000)
        let before = ride.take
        try adopt(into: &ride, Ride.r0)
        #expect(ride.take == before)
    }

    @Test func `an orphan is entered under a cap that is spent already`() throws {
        var ride = Ride()
        ride.book = Ledger(cap: -Money(microUSD: 1))
        try adopt(into: &ride, Ride.r0)
        #expect(ride.page(0)?.has(.reserve) == true)
    }

    @Test func `the provider's list brings only what is news`() throws {
        var ride = Ride()
        try ride.runToLink()
        let link = ride.link
        let price = Money(microUSD: 250_000)
        func news(_ billed: Money, _ link: ResultLink?) -> [Fact.Kind] {
            UsageLine(request: Ride.r0, billed: billed, link: link).news(for: ride.take.attempts[0])
        }
        #expect(news(price, link).isEmpty)
        #expect(news(.zero, nil) == [.usage(.zero)])
        try ride.go(.downloaded, after: 1)
        #expect(news(price, link).isEmpty)
        var lost = Ride()
        try lost.submit()
        try lost.loseSubmit()
        ride = lost
        #expect(news(price, link) == [.accepted(Ride.r0), .usage(price), .completed(Ride.r0, link)])
    }
}
