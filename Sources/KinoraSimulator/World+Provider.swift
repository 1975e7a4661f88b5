import KinoraCore

/// What polls, lists, results, files and cancels give back (F-11 to F-15).
extension World {
    /// Status of a request; with code 1, the answer to the submit itself.
    mutating func polled(_ event: Event) {
        guard let index = truthIndex(event) else { return see(.notFound, event) }
        let it = submissions[index]
        if event.code == 1 { return see(.accepted(it.request), event) }
        if strikes(weather.poll, .pollError) { return see(.pollFailed, event) }
        if strikes(weather.poll / 4, .pollUnknown) { return see(.pollFailed, event) }
        // Lists and caches lag: a young request may be unknown, a finished one may look as if it ran.
        if now - it.acceptedAt < .minutes(5), strikes(weather.poll / 2, .pollMissing) { return see(.notFound, event) }
        if strikes(weather.poll / 2, .pollStale) { return see(.progress(it.request, isRunning: false), event) }
        if it.fate == .forgotten { return see(.notFound, event) }
        if it.cancelledAt != nil { return see(.cancelled(it.request), event) }
        guard it.isDone(at: now) else { return see(.progress(it.request, isRunning: now >= it.startsAt), event) }
        if it.fate == .fails {
            noteFailure(it)
            return see(.providerFailed(it.request), event)
        }
        if strikes(weather.generation, .resultWithoutLink) { return see(.completed(it.request, nil), event) }
        result(index, event)
    }

    private mutating func noteFailure(_ it: Submission) { breakers[it.endpoint].record(.bad, at: now) }

    private mutating func result(_ index: Int, _ event: Event) {
        let it = submissions[index]
        if now >= it.resultUntil || now >= it.linkUntil { return see(.expired(it.request), event) }
        if it.billed.microUSD != estimate(it).microUSD {
            record(Fact(.usage(it.billed), attempt: it.attempt), it.take, isStale: false)
        }
        see(.completed(it.request, ResultLink(number: index, expiresAt: it.linkUntil)), event)
    }

    private func estimate(_ it: Submission) -> Money {
        let state = rows[it.take].state
        return state.offers[state.attempts[it.attempt].offer].estimate
    }

    mutating func fetched(_ event: Event) {
        guard let index = truthIndex(event) else { return see(.pollFailed, event) }
        if strikes(weather.poll, .pollError) { return see(.pollFailed, event) }
        result(index, event)
    }

    /// The provider's list: it may fail, lag, or hold only what has ended.
    mutating func lookedUp(_ event: Event) {
        if strikes(weather.list, .listError) { return see(.lookedUp(.failed), event) }
        guard let index = truthIndex(event) else { return see(.lookedUp(.empty), event) }
        let it = submissions[index]
        if it.fate == .forgotten { return see(.lookedUp(.empty), event) }
        if weather.listFinishedOnly, !it.isDone(at: now) {
            met(.listFinishedOnly)
            return see(.lookedUp(.empty), event)
        }
        let since = weather.listFinishedOnly ? min(it.doneAt, it.cancelledAt ?? it.doneAt) : it.acceptedAt
        if now - since < weather.listLag {
            met(.listLag)
            return see(.lookedUp(.empty), event)
        }
        see(.accepted(it.request), event)
    }

    mutating func downloaded(_ event: Event) {
        guard let index = truthIndex(event) else { return see(.downloadFailed(.status(404)), event) }
        if gate == .diskFull {
            met(.diskFull)
            return see(.downloadFailed(.diskFull), event)
        }
        if now >= submissions[index].linkUntil { return see(.downloadFailed(.status(403)), event) }
        if strikes(weather.cdn, .cdnStatus) {
            return see(.downloadFailed(.status([409, 409, 409, 403, 404, 500, 429, 408][Int(dice.below(8))])), event)
        }
        if strikes(weather.cdn / 2, .cdnBroken) { return see(.downloadFailed(.broken), event) }
        var content = Content.clip
        if strikes(weather.cdn / 4, .cdnPage) { content = .page }
        if strikes(weather.cdn / 4, .cdnTruncated) { content = .truncated }
        if strikes(weather.cdn / 8, .cdnForeign) { content = .foreign }
        guard L.believes(content) else { return see(.downloadFailed(.wrongContent), event) }
        submissions[index].hasBlob = true
        submissions[index].isBlobTrue = content == .clip
        // The bytes are durable; the row is not yet (F-18).
        if strikes(weather.crash / 4, .crash) { return crash(Int(event.worker)) }
        see(.downloaded, event)
    }

    mutating func cancelled(_ event: Event) {
        guard let index = truthIndex(event) else { return see(.pollFailed, event) }
        if strikes(weather.poll, .pollError) { return }
        let it = submissions[index]
        if it.isDone(at: now) || it.fate == .forgotten || dice.below(5) == 0 { return see(.cancelRefused, event) }
        submissions[index].cancelledAt = now
        // Half of the answers only promise; the next poll tells.
        if dice.below(2) == 0 { see(.cancelled(it.request), event) }
    }

    mutating func done(_ index: Int) {
        let it = submissions[index]
        guard it.cancelledAt == nil else { return }
        note("\(it.request.text) is done: \(it.fate)")
        let terms = rows[it.take].state.offers[rows[it.take].state.attempts[it.attempt].offer]
        guard terms.hasHook else { return }
        if strikes(weather.generation, .failureAfterResult), it.fate == .completes {
            queue.add(Event(at: now + .minutes(1) + dice.below(.hours(1)), kind: .hook, code: Int32(index), fault: 2))
        }
        if strikes(weather.hookDrop, .hookDropped) { return }
        let delay = strikes(weather.hookLate, .hookLate) ? dice.below(.hours(2)) : dice.below(.seconds(3))
        queue.add(Event(at: now + delay, kind: .hook, code: Int32(index)))
        if strikes(weather.hookTwice, .hookTwice) {
            queue.add(Event(at: now + delay + dice.below(.minutes(10)), kind: .hook, code: Int32(index)))
        }
        if strikes(10_000, .hookForged) {
            queue.add(Event(at: now + dice.below(.minutes(1)), kind: .hook, code: Int32(index), fault: 1))
        }
    }

    /// A hook at our door: checked, stored, answered; any process that is up will do (§9).
    mutating func deliverHook(_ event: Event) {
        let index = Int(event.code)
        let it = submissions[index]
        if event.fence == 1 {
            guard L.believesForgedHook else { return note("a forged hook is turned away") }
            record(Fact(.completed(RequestID("forged"), nil), attempt: it.attempt), it.take, isStale: false)
            return wake(it.take, at: now)
        }
        // R-21 is about a failure told late: a provider that first says "failed" and then bills a clip is one that
        // no rule covers, and the law lets its first word stand.
        if event.fence == 2, [.intent, .accepted].contains(rows[it.take].state.attempts[it.attempt].state) { return }
        let isUp = workers.contains { $0.isUp(now) }
        if !isUp || strikes(weather.database, .hookRefused) {
            if isUp, !L.hookIsStoredFirst { checker.hookAnswered(isInLog: false) }
            submissions[index].hookTries += 1
            guard submissions[index].hookTries <= 10 else { return }
            var again = event
            again.at = now + .minutes(Int64(submissions[index].hookTries) * 2)
            return queue.add(again)
        }
        let kind: Fact.Kind =
            if event.fence == 2 || it.fate == .fails {
                .providerFailed(it.request)
            } else {
                .completed(it.request, ResultLink(number: index, expiresAt: it.linkUntil))
            }
        record(Fact(kind, attempt: it.attempt), it.take, isStale: false)
        checker.hookAnswered(isInLog: rows[it.take].facts.contains(Fact(kind, attempt: it.attempt)))
        note("hook for \(it.request.text)")
        wake(it.take, at: now)
    }
}

extension Event {
    /// A hook that is not what it seems: 1 forged, 2 a failure told after the result.
    init(at: Moment, kind: Kind, code: Int32, fault: UInt32) {
        self.init(at: at, kind: kind, fence: fault, code: code)
    }
}
