import KinoraCore

/// Effects on their way out, and what they bring back.
extension World {
    mutating func perform(_ effects: [Effect], _ take: Int, by worker: Int, fence: UInt32) {
        for effect in effects {
            let (kind, attempt): (Event.Kind, Int)
            var delay = 50 + dice.below(500)
            switch effect {
            case .enter, .takeTrial, .moved, .lateDuplicate, .unstage: continue
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

    mutating func happen(_ event: Event) {
        let take = Int(event.take)
        let worker = Int(event.worker)
        if event.isTied {
            // A dead worker hears nothing; one that stands still hears it when it goes on.
            guard workers[worker].life == event.life else { return }
            if workers[worker].pausedUntil > now {
                var later = event
                later.at = workers[worker].pausedUntil
                return queue.add(later)
            }
        }
        switch event.kind {
        case .wake:
            guard event.code == 0 || event.code == rows[take].wakes else { return }
            if let holder = holder(of: take) { act(take, by: holder, seen: nil) }
        case .resume:
            let late = parked[Int(event.code)]
            finish(
                late.state, late.effects, take: late.take, worker: worker, fence: late.fence, decidedAt: late.decidedAt)
        case .lateAcceptance: accept(take, Int(event.attempt), hears: nil)
        case .providerDone: done(Int(event.code))
        case .hook: deliverHook(event)
        case .userCancels, .userResolves, .budgetFalls: person(event)
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
            see(fails ? .stagingFailed : .staged(until: now + Budgets.stagedLife), event)
        case .finished: see(strikes(weather.cdn / 3, .finishFails) ? .finishFailed : .finished, event)
        case .probed:
            breakers[attempt].read(strikes(weather.poll, .pollError) ? .bad : .good, at: now)
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
        if !isStale { act(take, by: Int(event.worker), seen: fact) }
    }

    /// Whether the log had it already.
    @discardableResult
    mutating func record(_ fact: Fact, _ take: Int, isStale: Bool) -> Bool {
        if isStale { met(.staleFact) }
        let isKnown = rows[take].facts.contains(fact)
        if L.mayRecord(isStale: isStale), !isKnown { rows[take].facts.append(fact) }
        defer { checker.learnt(isInLog: rows[take].facts.contains(fact)) }
        return isKnown
    }

    func truth(_ take: Int, _ attempt: Int) -> Submission? {
        submissions.first { $0.take == take && $0.attempt == attempt }
    }

    func truthIndex(_ event: Event) -> Int? {
        submissions.firstIndex { $0.take == Int(event.take) && $0.attempt == Int(event.attempt) }
    }
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
