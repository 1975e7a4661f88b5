import KinoraCore

/// A submit: guard, bytes, the provider's verdict, and what of it comes back (F-3 to F-8).
extension World {
    mutating func guardSubmit(_ event: Event) {
        let take = Int(event.take)
        let attempt = Int(event.attempt)
        let isKnown = isKnown(take, attempt)
        let endpoint = isKnown ? rows[take].state.offers[rows[take].state.attempts[attempt].offer].endpoint : 0
        // The worker's own clock: when it committed, and until when it holds the lease as far as it knows.
        let intent = isKnown ? rows[take].sentAt : now
        let held = rows[take].fence == event.fence ? rows[take].leaseUntil - clock : 0
        let isOpen = breakers[endpoint].isOpen(at: clock) || isRemoved(endpoint)
        let look = SendGuard(
            age: now - intent, leaseLeft: L.mayCommit(row: 1, held: 0) ? Budgets.lease : held, gate: gate,
            isBreakerOpen: isOpen && !L.admits(.no(until: clock)))
        guard look.mayPass || !L.effectsFollowCommit else {
            return send(.answer, take, attempt, Int(event.worker), event.fence, after: 1, code: 1)
        }
        checker.passes(gate: gate, isBreakerOpen: isOpen)
        var delay = Milliseconds(1)
        if strikes(weather.pause, .pauseAfterGuard) { delay += 100 + dice.below(.minutes(5)) }
        send(.bytes, take, attempt, Int(event.worker), event.fence, after: delay)
    }

    mutating func sendBytes(_ event: Event) {
        let take = Int(event.take)
        let attempt = Int(event.attempt)
        let worker = Int(event.worker)
        checker.sends(attempt: attempt, row: rows[take].state, fence: event.fence)
        guard rows[take].state.attempts.indices.contains(attempt) else { return }
        let endpoint = rows[take].state.offers[rows[take].state.attempts[attempt].offer].endpoint
        note("take \(take): submit of attempt \(attempt) leaves")
        func answer(_ code: Int, after delay: Milliseconds) {
            send(.answer, take, attempt, worker, event.fence, after: delay, code: code)
        }
        let latency = 50 + dice.below(3_000)
        if strikes(weather.submitBad, .submitNotSent) {
            breakers[endpoint].record(.bad, at: clock)
            answer(1, after: latency)
        } else if strikes(weather.submitBad, .submitTooMany) {
            answer(429 + (dice.below(2) == 0 ? 0 : 1_000 * Int(1 + dice.below(600))), after: latency)
        } else if strikes(weather.submitBad / 4, .submitAttention) {
            breakers[endpoint].needsAttention(at: clock)
            answer([401, 402, 403, 3][Int(dice.below(4))], after: latency)
        } else if strikes(weather.submitBad / 4, .submitInvalid) {
            answer(422, after: latency)
        } else if strikes(weather.submitBad, .submitLostBefore) {
            breakers[endpoint].record(.bad, at: clock)
            let codes = [500, 502, 503, 504, 408, 409, 2]
            answer(codes[Int(dice.below(7))], after: dice.below(2) == 0 ? latency : .seconds(30))
        } else if strikes(weather.submitLate, .submitLate) {
            breakers[endpoint].record(.bad, at: clock)
            answer(2, after: .seconds(30))
            queue.add(
                Event(
                    at: now + .seconds(30) + dice.below(.minutes(5)), kind: .lateAcceptance, take: Int8(take),
                    attempt: Int8(attempt), life: restores))
        } else if strikes(weather.submitBad, .submitLostAfter) {
            breakers[endpoint].record(.bad, at: clock)
            accept(take, attempt, hears: nil)
            // 200 stands for a success whose body cannot be read.
            answer([500, 502, 503, 504, 200, 2][Int(dice.below(6))], after: latency)
        } else {
            breakers[endpoint].record(.good, at: clock)
            accept(take, attempt, hears: event)
        }
    }

    /// The provider takes it. From here on there is something that may be billed.
    mutating func accept(_ take: Int, _ attempt: Int, hears: Event?) {
        guard rows[take].state.attempts.indices.contains(attempt), submissions.count < RequestNames.all.count else {
            return
        }
        let terms = rows[take].state.offers[rows[take].state.attempts[attempt].offer]
        let submission = drawn(take, attempt, terms)
        submissions.append(submission)
        isDirty = true
        checker.accepted(submission, others: submissions, row: rows[take].state, now: now)
        note("the provider takes attempt \(attempt) of take \(take) as \(submission.request.text): \(submission.fate)")
        queue.add(Event(at: submission.doneAt, kind: .providerDone, code: Int32(submissions.count - 1)))
        if submission.failedAt < .never {
            queue.add(Event(at: submission.failedAt, kind: .providerDone, fence: 1, code: Int32(submissions.count - 1)))
        }
        forge(submissions.count - 1)
        guard let hears else { return }
        // The answer is on its way; a code of 0 with a known submission is the request id.
        var heard = hears
        heard.kind = .polled
        heard.code = 1
        heard.at = now + 50 + dice.below(1_500)
        queue.add(heard)
    }

    private mutating func drawn(_ take: Int, _ attempt: Int, _ terms: OfferTerms) -> Submission {
        var fate = Submission.Fate.completes
        var work = terms.median / 2 + dice.below(terms.median)
        if strikes(weather.generation, .generationFails) {
            fate = .fails
        } else if strikes(weather.generation / 2, .generationStuck) {
            fate = .never
            work = .never / 2
        } else if strikes(weather.generation / 2, .generationLate) {
            work = .minutes(30) + dice.below(.minutes(90))
        } else if strikes(weather.generation / 4, .generationForgotten) {
            fate = .forgotten
            work = .never / 2
        }
        let started = now + work / 4
        var done = now + work
        var failed = Moment.never
        if fate == .completes, strikes(weather.generation / 2, .failureTakenBack) {
            failed = done
            done = done + .seconds(1) + dice.below(dice.below(4) == 0 ? .hours(8) : .minutes(20))
        }
        var keeps = terms.keepsResult
        if strikes(weather.expiry, .resultExpired) { keeps = .minutes(1) + dice.below(.minutes(10)) }
        var linked = Milliseconds.hours(24)
        if strikes(weather.expiry, .linkExpired) { linked = .minutes(1) + dice.below(.minutes(30)) }
        let price = terms.estimate
        let isDearer = dice.below(50) == 0 && price > .zero
        let isMissing = isDearer && dice.below(2) == 0
        if isDearer { met(isMissing ? .unitsMissing : .priceRises) }
        return Submission(
            take: take, attempt: attempt, endpoint: terms.endpoint, request: RequestNames.all[submissions.count],
            acceptedAt: now, startsAt: started, doneAt: done, fate: fate, resultUntil: done + keeps,
            linkUntil: min(done + linked, done + keeps + .hours(1)),
            billed: isDearer ? price + price : price, isBillKnown: !isMissing,
            refundsFailure: terms.refundsFailure, hasHook: terms.hasHook, failedAt: failed)
    }
}
