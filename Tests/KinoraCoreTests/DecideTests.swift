import Testing

@testable import KinoraCore

@Suite struct DecideTests {
    @Test func `the plain path ends with one commit and one clip`() throws {
        var ride = Ride()
        try ride.submit()
        #expect(ride.effects.contains(.submit(attempt: 0)))
        #expect(ride.take.phase == .submitting)
        try ride.go(.accepted(Ride.r0), after: 1_000)
        #expect(ride.take.phase == .submitted)
        try ride.go(.progress(Ride.r0, isRunning: true), after: 1_000)
        #expect(ride.take.phase == .running)
        try ride.go(.completed(Ride.r0, ride.link), after: 1_000)
        #expect(ride.effects.contains(.download(attempt: 0)))
        try ride.go(.downloaded, after: 1_000)
        #expect(ride.effects.contains(.finish))
        try ride.go(.finished, after: 1_000)
        #expect(ride.take.phase == .finished && ride.take.isAtRest)
        #expect(ride.page(0)?.spent == Money(microUSD: 250_000))
        #expect(ride.page(0)?.openReserve == .zero)
    }

    @Test func `the intent is entered before the submit goes out (R-1)`() throws {
        var ride = Ride()
        try ride.submit()
        let submit = try #require(ride.effects.firstIndex(of: .submit(attempt: 0)))
        let reserve = ride.effects.firstIndex {
            if case .enter(let entry) = $0 { entry.kind == .reserve } else { false }
        }
        #expect(try #require(reserve) < submit)
    }

    @Test(arguments: [
        (SubmitAnswer.notSent, TakeState.Phase.staged, Attempt.State.notSent),
        (.status(422, retryAfter: nil), .failed, .rejected),
        (.status(401, retryAfter: nil), .staging, .rejected),
        (.balanceExhausted, .staging, .rejected),
        (.status(429, retryAfter: .seconds(9)), .staged, .rejected),
        (.status(502, retryAfter: nil), .ambiguous, .intent),
        (.broken, .ambiguous, .intent),
    ])
    func `an answer leads where §3.1 says`(
        answer: SubmitAnswer, phase: TakeState.Phase, state: Attempt.State
    ) throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.answered(answer), after: 1_000)
        #expect(ride.take.phase == phase)
        #expect(ride.take.attempts[0].state == state)
        #expect(ride.page(0)?.openReserve == (state == .intent ? Money(microUSD: 300_000) : .zero))
    }

    @Test func `Retry-After is honoured up to a quarter of an hour`() throws {
        for (asked, waited) in [(Milliseconds.seconds(9), Milliseconds.seconds(9)), (.hours(3), .minutes(15))] {
            var ride = Ride()
            try ride.submit()
            try ride.go(.answered(.status(429, retryAfter: asked)), after: 1_000)
            #expect(ride.take.hold == .cooldown)
            #expect(ride.take.wakeAt == ride.now + waited)
        }
    }

    @Test func `another lease that finds a submit does not send it again (sentence 2 of §0)`() throws {
        var ride = Ride()
        try ride.submit()
        ride.fence = 2
        try ride.go(after: 100)
        #expect(ride.take.phase == .ambiguous)
        #expect(!ride.effects.contains(.submit(attempt: 0)))
    }

    @Test func `an unknown outcome is looked for through the whole settle window (R-7, R-8)`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.answered(.broken), after: .seconds(30))
        try ride.go(after: .seconds(5))
        #expect(ride.effects == [.lookUp(attempt: 0)])
        try ride.go(.lookedUp(.empty), after: .minutes(44))
        #expect(ride.take.phase == .ambiguous)
        try ride.go(.lookedUp(.failed), after: .minutes(2))
        #expect(ride.take.phase == .ambiguous, "a failed lookup proves nothing")
        try ride.go(.lookedUp(.empty), after: 1_000)
        #expect(ride.take.attempts[0].state == .absent)
        #expect(ride.page(0)?.openSuspense == Money(microUSD: 300_000))
        try ride.go(after: .seconds(10))
        #expect(ride.take.attempts.count == 2 && ride.take.attempts[1].reason == .absentAfterSettle)
    }

    @Test func `an absent attempt that turns up is settled, fetched and kept as an extra take (R-9)`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.loseSubmit()
        try ride.go(after: .seconds(10))
        try ride.go(.accepted(Ride.r1), attempt: 1, after: 1_000)
        try ride.go(.completed(Ride.r0, ride.link), attempt: 0, after: 1_000)
        #expect(ride.effects.contains(.lateDuplicate(attempt: 0)))
        #expect(ride.effects.contains(.download(attempt: 0)))
        #expect(ride.page(0)?.openSuspense == .zero)
        #expect(ride.take.phase == .submitted && ride.take.current == 1)
        try ride.go(.downloaded, attempt: 0, after: 1_000)
        #expect(ride.take.attempts[0].state == .downloaded)
    }

    @Test func `nothing is sent while an earlier attempt lives (I-2)`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.loseSubmit()
        try ride.go(after: .seconds(10))
        try ride.go(.answered(.broken), attempt: 1, after: .seconds(30))
        try ride.go(.accepted(Ride.r0), attempt: 0, after: 1_000)
        try ride.go(.lookedUp(.empty), attempt: 1, after: Budgets.settleWindow)
        #expect(ride.take.phase == .submitted && ride.take.current == 0)
        #expect(ride.take.attempts.count == 2)
    }

    @Test func `suspense is released after a day of sweeps, and a later word still commits`() throws {
        var ride = Ride(offers: 1)
        try ride.submit()
        try ride.loseSubmit()
        try ride.go(after: .seconds(10))
        try ride.go(.answered(.status(422, retryAfter: nil)), attempt: 1, after: 1_000)
        try ride.go(after: .hours(24))
        #expect(ride.page(0)?.openSuspense == .zero && ride.page(0)?.spent == .zero)
        try ride.go(.accepted(Ride.r0), attempt: 0, after: 1_000)
        #expect(ride.page(0)?.spent == Money(microUSD: 250_000))
    }

    @Test func `a few 404 with a night between them fail nothing (R-11)`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.accepted(Ride.r0), after: 1_000)
        try ride.go(.notFound, after: .seconds(5))
        try ride.go(.notFound, after: .minutes(13))
        try ride.go(.notFound, after: .seconds(10))
        #expect(!ride.effects.contains(.lookUp(attempt: 0)))
        try ride.go(.lookedUp(.empty), after: 1_000)
        #expect(ride.take.attempts[0].state == .accepted)
    }

    @Test func `poll errors never fail a take, a dozen 404 in ten minutes and an empty list do (R-11)`() throws {
        var ride = Ride()
        try ride.submit()
        try ride.go(.accepted(Ride.r0), after: 1_000)
        for _ in 0..<50 { try ride.go(.pollFailed, after: .seconds(5)) }
        #expect(ride.take.phase == .submitted)
        for _ in 0..<12 { try ride.go(.notFound, after: .minutes(1)) }
        #expect(ride.effects.contains(.lookUp(attempt: 0)))
        try ride.go(.lookedUp(.empty), after: 1_000)
        #expect(ride.take.attempts[0].state == .failed && ride.take.attempts[0].isInferred)
        #expect(ride.page(0)?.spent == Money(microUSD: 250_000), "our guess gives no refund")
    }

    @Test func `a paid clip that is gone waits for a person (R-22, R-23)`() throws {
        for (resolution, phase) in [
            (Fact.Resolution.abandon, TakeState.Phase.cancelled), (.resubmit, .queued),
        ] {
            var ride = Ride()
            try ride.runToLink()
            try ride.go(.expired(Ride.r0), after: .hours(25))
            #expect(ride.take.hold == .decision && ride.take.wakeAt == .never)
            #expect(ride.page(0)?.has(.loss) == true)
            try ride.go(.resolved(resolution), after: 1_000)
            #expect(ride.take.phase == phase)
        }
    }

    @Test func `409 is a try like any other: five fast ones, then the slow lane, then the next offer`() throws {
        var ride = Ride()
        try ride.runToLink()
        for _ in 0..<5 { try ride.go(.downloadFailed(.status(409)), after: .seconds(20)) }
        #expect(ride.take.attempts[0].slowSince == ride.now)
        #expect(ride.take.phase == .generated)
        try ride.go(after: Budgets.fallbackAfter)
        #expect(ride.take.phase == .staging && ride.take.offer == 1)
        #expect(ride.take.respend == .downloadExhausted)
        try ride.go(.downloaded, attempt: 0, after: 1_000)
        #expect(ride.take.phase == .downloaded, "the clip came before anything was bought again")
    }

    @Test func `in the slow lane each failure reads the result again: one lost read must not cost a clip`() throws {
        var ride = Ride()
        try ride.runToLink()
        for _ in 0..<6 { try ride.go(.downloadFailed(.status(403)), after: .seconds(20)) }
        for _ in 0..<3 {
            #expect(ride.effects.contains(.fetchResult(attempt: 0)))
            try ride.go(.downloadFailed(.status(403)), after: .minutes(1))
        }
        let moved = ResultLink(number: 9, expiresAt: ride.now + .hours(24))
        try ride.go(.completed(Ride.r0, moved), attempt: 0, after: 1_000)
        #expect(ride.take.attempts[0].link == moved && ride.effects.contains(.download(attempt: 0)))
    }

    @Test(arguments: [
        (Situation.Gate.diskFull, TakeState.Hold.disk), (.shutdown, .shutdown), (.reconciling, .shutdown),
    ])
    func `a closed gate holds what would spend and nothing else (I-13)`(
        gate: Situation.Gate, hold: TakeState.Hold
    ) throws {
        var ride = Ride()
        try ride.go()
        ride.gate = gate
        try ride.go(.staged(until: ride.now + .hours(2)), after: 1)
        #expect(ride.take.hold == hold && ride.take.attempts.isEmpty)
        var paid = Ride()
        try paid.runToLink()
        paid.gate = gate
        try paid.go(.downloadFailed(.broken), after: 1)
        try paid.go(after: .seconds(2))
        #expect(paid.effects.contains(.download(attempt: 0)))
    }

    @Test func `no room under the cap holds the take (§7)`() throws {
        var ride = Ride()
        ride.book = Ledger(cap: Money(microUSD: 299_999))
        try ride.submit()
        #expect(ride.take.hold == .budget && ride.book.entries.isEmpty)
    }

    @Test func `a free engine runs again without waiting (R-20)`() throws {
        var ride = Ride()
        ride.take.offers = [.sample(isIdempotent: true)]
        try ride.submit()
        ride.fence = 2
        try ride.go(after: 1)
        try ride.go(.lookedUp(.empty), after: 1)
        #expect(ride.take.phase == .staged)
    }
}
