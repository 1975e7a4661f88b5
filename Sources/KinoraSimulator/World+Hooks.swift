import KinoraCore

/// What a hook may be, beside true (F-9, F-10).
enum HookTrick: UInt32, CaseIterable {
    case none
    /// A failure where there is a result.
    case failure
    case forged
    /// Signed once, long ago.
    case replayed
    case malformed
    case huge
    /// Under the token of another attempt.
    case misdirected
}

/// Hooks: what providers send, and our door (§9).
extension World {
    mutating func done(_ index: Int, isFailure: Bool) {
        let it = submissions[index]
        guard it.cancelledAt == nil else { return }
        note("\(it.request.text) is done: \(isFailure ? "it says that it failed" : "\(it.fate)")")
        guard it.hasHook else { return }
        if isFailure {
            if strikes(weather.hookDrop, .hookDropped) { return }
            return knock(index, after: dice.below(.seconds(3)), .failure)
        }
        if strikes(weather.generation, .failureAfterResult), it.fate == .completes {
            knock(index, after: .minutes(1) + dice.below(.hours(1)), .failure)
        }
        if strikes(weather.hookDrop, .hookDropped) { return }
        let delay = strikes(weather.hookLate, .hookLate) ? dice.below(.hours(2)) : dice.below(.seconds(3))
        knock(index, after: delay, .none)
        if strikes(weather.hookTwice, .hookTwice) { knock(index, after: delay + dice.below(.minutes(10)), .none) }
        if strikes(5_000, .hookReplayed) { knock(index, after: .minutes(6) + dice.below(.hours(2)), .replayed) }
        if strikes(2_000, .hookMalformed) { knock(index, after: dice.below(.minutes(1)), .malformed) }
        if strikes(2_000, .hookHuge) { knock(index, after: dice.below(.minutes(1)), .huge) }
        if strikes(5_000, .hookMisdirected) { knock(index, after: dice.below(.minutes(5)), .misdirected) }
    }

    /// Anybody may knock from the moment that there is something to say.
    mutating func forge(_ index: Int) {
        guard strikes(10_000, .hookForged) else { return }
        knock(index, after: dice.below(2) == 0 ? dice.below(.seconds(2)) : dice.below(.minutes(3)), .forged)
    }

    private mutating func knock(_ index: Int, after delay: Milliseconds, _ trick: HookTrick) {
        queue.add(Event(at: now + delay, kind: .hook, fence: trick.rawValue, code: Int32(index)))
    }

    /// Checked, stored, answered; any process that is up will do.
    mutating func deliverHook(_ event: Event) {
        let index = Int(event.code)
        let it = submissions[index]
        let trick = HookTrick(rawValue: event.fence) ?? .none
        guard let worker = workers.firstIndex(where: { $0.isUp(now) }) else { return knockAgain(event) }
        var attempt = it.attempt
        if trick == .misdirected {
            guard let other = otherAttempt(than: it) else { return }
            attempt = other
        }
        let isStranger = attempt < 0 || isOfAnother(it, attempt)
        if isStranger, isRemoved(it.endpoint), !L.servesRemovedOffers { return }
        var door = HookDoor(
            signature: trick == .forged || trick == .replayed ? .invalid : .valid,
            addressee: isStranger ? .stranger : .attempt)
        door.bytes = trick == .huge ? HookDoor.mostBytes + 1 : 1_000
        door.isJSON = trick != .malformed
        door.canStore = now >= storeShutUntil && !strikes(weather.database, .hookRefused)
        switch door.answer {
        case .refuse(503): knockAgain(event)
        case .refuse(401) where L.believesForgedHook && trick == .forged:
            record(Fact(.completed(RequestID("forged"), nil), attempt: attempt), it.take, isStale: false)
            wake(it.take, at: now)
        case .refuse: note("a hook is turned away: \(trick)")
        case .keep where !L.believesStrangers || attempt < 0: note("a hook of nobody's is kept: \(it.request.text)")
        case .keep, .ask, .believe: receive(event, for: attempt, by: worker, isFailure: trick == .failure)
        }
    }

    /// The other order is a mutant's: answered, and stored if the process lives.
    private mutating func receive(_ event: Event, for attempt: Int, by worker: Int, isFailure: Bool) {
        let index = Int(event.code)
        let it = submissions[index]
        if isRemoved(it.endpoint), !L.servesRemovedOffers { return }
        if isFailure || it.fate == .fails { submissions[index].isStatedFailed = true }
        let kind: Fact.Kind =
            if isFailure || it.fate == .fails {
                .providerFailed(it.request)
            } else {
                .completed(it.request, ResultLink(number: index, expiresAt: it.linkUntil))
            }
        let fact = Fact(kind, attempt: attempt)
        if L.hookIsStoredFirst { record(fact, it.take, isStale: false) }
        let dies = strikes(weather.crash, .crash)
        if dies { crash(worker) }
        if dies, L.hookIsStoredFirst { return knockAgain(event) }
        if !dies, !L.hookIsStoredFirst { record(fact, it.take, isStale: false) }
        note("hook for \(it.request.text) is answered")
        // The provider holds an answer now and will not come again.
        checker.hookAnswered(isInLog: rows[it.take].isForgotten || rows[it.take].facts.contains(fact))
        wake(it.take, at: now)
    }

    /// Ten times in two hours, then never again.
    private mutating func knockAgain(_ event: Event) {
        let index = Int(event.code)
        submissions[index].hookTries += 1
        guard submissions[index].hookTries <= 10 else { return }
        var again = event
        again.at = now + .minutes(Int64(submissions[index].hookTries) * 2)
        queue.add(again)
    }

    /// Whether that id is known as another attempt's, or the attempt is known under another id.
    private func isOfAnother(_ it: Submission, _ attempt: Int) -> Bool {
        let attempts = rows[it.take].state.attempts
        if let known = attempts[attempt].request { return known != it.request }
        return attempts.indices.contains { $0 != attempt && attempts[$0].request == it.request }
    }

    private func otherAttempt(than it: Submission) -> Int? {
        let attempts = rows[it.take].state.attempts
        return attempts.indices.first { $0 != it.attempt && attempts[$0].request != nil }
    }
}
