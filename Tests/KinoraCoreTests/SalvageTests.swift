import Testing

@testable import KinoraCore

/// Sentence 4 of §0: a paid clip outranks the take.
@Suite struct SalvageTests {
    private func failed(offers: Int = 1) throws -> Ride {
        var ride = Ride(offers: offers)
        for request in [Ride.r0, Ride.r1].prefix(offers == 1 ? 2 : 1) {
            try ride.submit()
            try ride.go(after: .seconds(10))
            try ride.go(.accepted(request), after: 1_000)
            try ride.go(.providerFailed(request), after: 1_000)
        }
        return ride
    }

    @Test func `a request that said it failed and then delivers is fetched, and charged once more`() throws {
        var ride = try failed()
        #expect(ride.take.phase == .failed && ride.page(0)?.spent == .zero)
        try ride.go(.completed(Ride.r0, ride.link), attempt: 0, after: .minutes(5))
        #expect(ride.take.phase == .failed, "the take stays as it is")
        #expect(ride.take.attempts[0].state == .completed && ride.effects.contains(.download(attempt: 0)))
        #expect(ride.page(0)?.spent == Money(microUSD: 250_000) && ride.page(0)?.adjusted == .zero)
        #expect(ride.book.entries.count { $0.kind == .commit && $0.attempt == 0 } == 1)
        try ride.go(.downloaded, attempt: 0, after: 1_000)
        #expect(ride.take.attempts[0].state == .downloaded && ride.take.isAtRest)
    }

    @Test func `it is charged what it bills`() throws {
        var ride = try failed()
        try ride.go(.usage(Money(microUSD: 260_000)), attempt: 0, after: 1_000)
        #expect(ride.page(0)?.spent == .zero, "a usage alone moves nothing")
        try ride.go(.completed(Ride.r0, ride.link), attempt: 0, after: 1_000)
        #expect(ride.page(0)?.spent == Money(microUSD: 260_000))
    }

    @Test func `a confirmed cancel that delivers after all is fetched too`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.accepted(Ride.r0), after: 1_000)
        try ride.go(.cancelAsked, after: 1_000)
        try ride.go(.cancelled(Ride.r0), after: 1_000)
        try ride.go(.completed(Ride.r0, ride.link), attempt: 0, after: 1_000)
        try ride.go(.downloaded, attempt: 0, after: 1_000)
        #expect(ride.take.phase == .cancelled && ride.take.isSalvaged)
        #expect(ride.page(0)?.spent == Money(microUSD: 250_000))
    }

    @Test(arguments: [
        Fact.Kind.providerFailed(Ride.r0), .cancelled(Ride.r0), .progress(Ride.r0, isRunning: true),
        .completed(Ride.r0, nil),
    ])
    func `anything less leaves a failed attempt as it is (R-21)`(kind: Fact.Kind) throws {
        var ride = try failed()
        let entries = ride.book.entries.count
        try ride.go(kind, attempt: 0, after: 1_000)
        #expect(ride.take.attempts[0].state == .failed && ride.book.entries.count == entries)
    }

    @Test func `a clip of one attempt and the end of another lead to the same place in either order (I-9)`() throws {
        for isReversed in [false, true] {
            var ride = Ride(offers: 1)
            try ride.submit()
            try ride.go(.accepted(Ride.r0), after: 1_000)
            try ride.go(.providerFailed(Ride.r0), after: 1_000)
            try ride.go(after: .seconds(10))
            try ride.go(.accepted(Ride.r1), after: 1_000)
            let facts = [Fact(.completed(Ride.r0, ride.link)), Fact(.providerFailed(Ride.r1), attempt: 1)]
            let situation = Situation(
                now: ride.now, fence: 1, room: ride.book.room, gate: .open, admission: .yes)
            let next = Reliability.decide(
                ride.take, facts: isReversed ? [facts[1], facts[0]] : [facts[0], facts[1]], at: situation,
                dice: &ride.dice, effects: &ride.effects)
            #expect(next.phase == .generated && next.current == 0)
        }
    }

    @Test func `nothing is bought while the clip of a failed attempt can be had`() throws {
        var ride = try failed(offers: 2)
        #expect(ride.take.phase == .staged)
        try ride.go(.completed(Ride.r0, ride.link), attempt: 0, after: 100)
        #expect(ride.take.phase == .generated && ride.take.attempts.count == 1)
    }

    @Test func `an address is tried a quarter of an hour longer than it says, then the result is read again`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.accepted(Ride.r0), after: 1_000)
        let link = ResultLink(number: 1, expiresAt: ride.now + .minutes(1))
        try ride.go(.completed(Ride.r0, link), after: 1_000)
        try ride.go(.downloadFailed(.status(403)), after: .minutes(10))
        try ride.go(after: .seconds(2))
        #expect(ride.effects.contains(.download(attempt: 0)))
        try ride.go(.downloadFailed(.status(403)), after: .minutes(7))
        try ride.go(after: .seconds(3))
        #expect(ride.effects == [.fetchResult(attempt: 0)])
        try ride.go(after: .minutes(6))
        #expect(ride.effects == [.fetchResult(attempt: 0)], "and every few minutes from then on")
        try ride.go(after: .hours(24))
        #expect(ride.page(0)?.has(.loss) == true && ride.take.hold == .decision)
    }

    @Test func `a statement under a wrong token says nothing (§9)`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.accepted(Ride.r0), after: 1_000)
        for kind in [Fact.Kind.completed(Ride.r1, ride.link), .providerFailed(Ride.r1), .cancelled(Ride.r1)] {
            try ride.go(kind, after: 1_000)
            #expect(ride.take.phase == .submitted && ride.take.attempts[0].state == .accepted)
        }
    }
}
