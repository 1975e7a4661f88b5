import Testing

@testable import KinoraCore

/// §5, row by row.
@Suite struct CancellationTests {
    @Test func `before anything is sent a take ends at once and costs nothing`() throws {
        var ride = Ride()
        try ride.go()
        try ride.go(.cancelAsked, after: 1)
        #expect(ride.take.phase == .cancelled && ride.book.entries.isEmpty)
        #expect(ride.effects.contains(.unstage(offer: 0)))
    }

    @Test func `a submit in flight is finished, then cancelled at the provider`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.cancelAsked, after: 1)
        #expect(ride.take.phase == .submitting)
        try ride.go(.accepted(Ride.r0), after: 1_000)
        #expect(ride.effects.contains(.cancel(attempt: 0)))
        #expect(ride.page(0)?.spent == Money(microUSD: 250_000), "nothing is refunded before it is confirmed (I-14)")
        try ride.go(.cancelled(Ride.r0), after: 1_000)
        #expect(ride.take.phase == .cancelled && ride.page(0)?.spent == .zero)
    }

    @Test func `the provider is asked every ten seconds, six times at most`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.accepted(Ride.r0), after: 1_000)
        try ride.go(.cancelAsked, after: 1_000)
        var asked = ride.effects.count { $0 == .cancel(attempt: 0) }
        for _ in 0..<40 {
            try ride.go(after: .seconds(5))
            asked += ride.effects.count { $0 == .cancel(attempt: 0) }
        }
        #expect(asked == 6 && ride.take.phase == .submitted)
    }

    @Test func `a clip that is paid for is kept`() throws {
        var ride = Ride()
        try ride.runToLink()
        try ride.go(.cancelAsked, after: 1)
        #expect(ride.take.phase == .generated)
        try ride.go(.downloaded, after: 1_000)
        #expect(ride.take.phase == .cancelled && ride.take.isSalvaged)
        #expect(ride.take.attempts[0].state == .downloaded)
    }

    @Test func `an unknown outcome is settled first`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.cancelAsked, after: 1)
        try ride.loseSubmit()
        #expect(ride.take.phase == .cancelled)
        #expect(ride.page(0)?.openSuspense == Money(microUSD: 300_000))
        #expect(!ride.take.isAtRest, "it is still swept for")
        try ride.go(.completed(Ride.r0, ride.link), attempt: 0, after: .minutes(30))
        try ride.go(.downloaded, attempt: 0, after: 1_000)
        #expect(ride.take.phase == .cancelled && ride.take.isSalvaged)
    }

    @Test func `a stage deadline asks for a stop and spends again only when it is confirmed`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.accepted(Ride.r0), after: 1_000)
        try ride.go(after: Budgets.queueDeadline)
        #expect(ride.effects.contains(.cancel(attempt: 0)))
        #expect(ride.take.attempts.count == 1 && ride.take.phase == .submitted)
        try ride.go(.cancelled(Ride.r0), after: 1_000)
        #expect(ride.take.offer == 1 && ride.take.respend == .cancelledByDeadline)
    }

    @Test(arguments: [Fact(.cancelled(Ride.r0)), Fact(.providerFailed(Ride.r0))])
    func `a wish to stop that is known by then turns an end without a clip into cancelled, in either order (I-9)`(
        end: Fact
    ) throws {
        var ride = Ride(offers: 1)
        try ride.submit()
        try ride.go(.accepted(Ride.r0), after: 1_000)
        try ride.go(after: Budgets.queueDeadline)
        let situation = Situation(
            now: ride.now + 1_000, fence: 1, room: ride.book.room, gate: .open, admission: .yes)
        for facts in [[end, Fact(.cancelAsked)], [Fact(.cancelAsked), end]] {
            var dice = ride.dice
            let next = Reliability.decide(
                ride.take, facts: facts[...], at: situation, dice: &dice, effects: &ride.effects)
            #expect(next.phase == .cancelled && next.isCancelAsked && next.failure == nil)
            #expect(next.attempts[0].funds == .refunded)
        }
    }

    @Test func `a take that is over does not hear it`() throws {
        var ride = Ride()
        try ride.runToLink()
        try ride.go(.downloaded, after: 1)
        try ride.go(.finished, after: 1)
        try ride.go(.cancelAsked, after: 1)
        #expect(ride.take.phase == .finished)
    }
}
