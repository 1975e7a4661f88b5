import KinoraCore

/// Effects on their way out, and what they bring back.
extension World {
    mutating func perform(_ effects: [Effect], _ take: Int, by worker: Int, fence: UInt32) {
        for place in effects.indices {
            let (kind, attempt): (Event.Kind, Int)
            switch effects[place] {
            case .enter, .takeTrial, .moved, .lateDuplicate, .unstage: continue
            default: break
            }
            if !mayGo(effects[place], take, worker) { continue }
            var delay = 50 + dice.below(500)
            switch effects[place] {
            case .stage: (kind, attempt) = (.staged, 0)
            case .submit(let index):
                (kind, attempt) = (.guardSubmit, index)
                delay = 1 + dice.below(20)
                if strikes(weather.pause, .pause) { delay += 100 + dice.below(.minutes(5)) }
            case .lookUp(let index): (kind, attempt) = (.lookedUp, index)
            case .poll(let index): (kind, attempt) = (.polled, index)
            case .fetchResult(let index): (kind, attempt) = (.fetched, index)
            case .download(let index):
                (kind, attempt) = (.downloaded, index)
                delay = 500 + dice.below(.seconds(10))
            case .cancel(let index): (kind, attempt) = (.cancelled, index)
            case .finish: (kind, attempt) = (.finished, 0)
            case .probe(let endpoint): (kind, attempt) = (.probed, endpoint)
            case .enter, .takeTrial, .moved, .lateDuplicate, .unstage: continue
            }
            if strikes(weather.crash / 8, .crash) { return crash(worker) }
            send(kind, take, attempt, worker, fence, after: delay)
        }
    }

    mutating func send(
        _ kind: Event.Kind, _ take: Int, _ attempt: Int, _ worker: Int, _ fence: UInt32, after delay: Milliseconds,
        code: Int = 0
    ) {
        queue.add(
            Event(
                at: now + delay, kind: kind, worker: Int8(worker), take: Int8(take),
                attempt: Int8(truncatingIfNeeded: attempt), life: workers[worker].life, fence: fence,
                code: Int32(code)))
    }

    /// Whether a call is made at all: not to a provider that a broken reload took away, and no retry above the
    /// budget. What is not called is asked for again when the row wakes.
    private mutating func mayGo(_ effect: Effect, _ take: Int, _ worker: Int) -> Bool {
        let (attempt, isRetry): (Int, Bool)
        switch effect {
        case .poll(let index), .lookUp(let index), .cancel(let index), .submit(let index):
            (attempt, isRetry) = (index, false)
        case .fetchResult(let index):
            (attempt, isRetry) = (index, isKnown(take, index) && rows[take].state.attempts[index].tries > 1)
        case .download(let index):
            (attempt, isRetry) = (index, isKnown(take, index) && rows[take].state.attempts[index].tries > 0)
        default: return true
        }
        guard isKnown(take, attempt) else { return true }
        let endpoint = rows[take].state.offers[rows[take].state.attempts[attempt].offer].endpoint
        if removed != 0, !L.servesRemovedOffers, isRemoved(endpoint) { return false }
        let place = worker * 2 + endpoint
        guard L.keepsRetries(&retries[place], isRetry: isRetry, at: now) else {
            met(.retryHeldBack)
            note("no retry to endpoint \(endpoint) now")
            return false
        }
        checker.calls(place, isRetry: isRetry, now: now)
        return true
    }

    func isKnown(_ take: Int, _ attempt: Int) -> Bool { rows[take].state.attempts.indices.contains(attempt) }

    /// A dead worker hears nothing; one that stands still hears it when it goes on, and what cannot be stored yet
    /// waits in memory. True when the event is dealt with.
    private mutating func isPutOff(_ event: Event) -> Bool {
        if event.isTied {
            let worker = Int(event.worker)
            guard workers[worker].life == event.life else { return true }
            if workers[worker].pausedUntil > now {
                var later = event
                later.at = workers[worker].pausedUntil
                queue.add(later)
                return true
            }
        }
        guard now < storeShutUntil, event.needsStore else { return false }
        if event.kind == .wake {
            wake(Int(event.take), at: storeShutUntil + .seconds(1))
        } else {
            var later = event
            later.at = storeShutUntil + .seconds(1)
            queue.add(later)
        }
        return true
    }

    mutating func happen(_ event: Event) {
        if isPutOff(event) { return }
        let take = Int(event.take)
        let worker = Int(event.worker)
        switch event.kind {
        case .wake:
            if rows[take].isForgotten { return }
            if let holder = holder(of: take) { act(take, by: holder, seen: nil) }
        case .resume:
            let late = parked[Int(event.code)]
            // Under one lease reading and writing are one transaction: what came first won, and this one is undone.
            if rows[late.take].fence == late.fence, rows[late.take].revision != late.revision {
                return wake(late.take, at: now + .seconds(1))
            }
            finish(
                late.state, late.effects, take: late.take, worker: worker, fence: late.fence, decidedAt: late.decidedAt)
        case .lateAcceptance: if event.life == restores { accept(take, Int(event.attempt), hears: nil) }
        case .providerDone: done(Int(event.code), isFailure: event.fence == 1)
        case .hook: deliverHook(event)
        case .userCancels, .userDeletes, .userResolves, .ordersAgain, .budgetFalls, .budgetRises: person(event)
        case .audit: audit(event)
        case .clockJumps: jump()
        case .offerLeaves, .offerReturns: reload(Int(event.code), leaves: event.kind == .offerLeaves)
        case .saves: save()
        case .restores: restore()
        case .reconciles: reconcile(event)
        case .delivers: deliver(event)
        case .guardSubmit: guardSubmit(event)
        case .bytes: sendBytes(event)
        default: arrive(event, take, worker)
        }
    }

    /// An effect other than a submit came to its end.
    private mutating func arrive(_ event: Event, _ take: Int, _ worker: Int) {
        let attempt = Int(event.attempt)
        switch event.kind {
        case .staged:
            let fails = strikes(weather.cdn / 3, .stagingFails)
            see(fails ? .stagingFailed : .staged(until: clock + Budgets.stagedLife), event)
        case .finished: see(strikes(weather.cdn / 3, .finishFails) ? .finishFailed : .finished, event)
        case .probed:
            breakers[attempt].read(strikes(weather.poll, .pollError) ? .bad : .good, at: clock)
        case .answer: if let answer = SubmitAnswer(code: event.code) { see(.answered(answer), event) }
        case .polled: polled(event)
        case .lookedUp: lookedUp(event)
        case .fetched: fetched(event)
        case .downloaded: downloaded(event)
        case .cancelled: cancelled(event)
        default: break
        }
    }

    /// What the holder of a lease saw. Durable facts are recorded whoever saw them (I-7); for the rest the lease
    /// must still be ours.
    mutating func see(_ kind: Fact.Kind, _ event: Event) {
        let take = Int(event.take)
        let fact = Fact(kind, attempt: Int(event.attempt))
        let isStale = rows[take].fence != event.fence
        note("worker \(event.worker) sees \(kind)")
        if fact.isDurable {
            if strikes(weather.crash / 4, .crash) { return crash(Int(event.worker)) }
            if !record(fact, take, isStale: isStale) || isStale { return wake(take, at: now) }
        }
        if !isStale, !rows[take].isForgotten { act(take, by: Int(event.worker), seen: fact) }
    }

    /// Whether the log had it already.
    @discardableResult
    mutating func record(_ fact: Fact, _ take: Int, isStale: Bool) -> Bool {
        if rows[take].isForgotten { return true }
        if isStale { met(.staleFact) }
        let isKnown = rows[take].facts.contains(fact)
        if L.mayRecord(isStale: isStale), !isKnown { rows[take].facts.append(fact) }
        defer { checker.learnt(isInLog: rows[take].facts.contains(fact)) }
        return isKnown
    }

    func truth(_ take: Int, _ attempt: Int) -> Submission? {
        truthIndex(take, attempt).map { submissions[$0] }
    }

    func truthIndex(_ take: Int, _ attempt: Int) -> Int? {
        for index in submissions.indices where submissions[index].take == take {
            if submissions[index].attempt == attempt { return index }
        }
        return nil
    }

    func truthIndex(_ event: Event) -> Int? { truthIndex(Int(event.take), Int(event.attempt)) }
}

extension SubmitAnswer {
    /// Answers as events carry them.
    init?(code: Int32) {
        switch code {
        case 1: self = .notSent
        case 2: self = .broken
        case 3: self = .balanceExhausted
        case 4...: self = .status(Int(code % 1_000), retryAfter: code >= 1_000 ? .seconds(Int64(code / 1_000)) : nil)
        default: return nil
        }
    }
}
