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
        if it.isFailingFalsely(at: now) {
            noteFailure(index)
            return see(.providerFailed(it.request), event)
        }
        guard it.isDone(at: now) else { return see(.progress(it.request, isRunning: now >= it.startsAt), event) }
        if it.fate == .fails {
            noteFailure(index)
            return see(.providerFailed(it.request), event)
        }
        if strikes(weather.generation, .resultWithoutLink) { return see(.completed(it.request, nil), event) }
        result(index, event)
    }

    private mutating func noteFailure(_ index: Int) {
        submissions[index].isStatedFailed = true
        breakers[submissions[index].endpoint].record(.bad, at: clock)
    }

    private mutating func result(_ index: Int, _ event: Event) {
        let it = submissions[index]
        if now >= it.resultUntil || now >= it.linkUntil { return see(.expired(it.request), event) }
        if it.isBillKnown, it.billed != estimate(it) {
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
        if weather.listFinishedOnly, !it.isDone(at: now) { met(.listFinishedOnly) }
        see(isListed(index) ? .accepted(it.request) : .lookedUp(.empty), event)
    }

    func isListed(_ index: Int) -> Bool {
        let it = submissions[index]
        if it.fate == .forgotten || (weather.listFinishedOnly && !it.isDone(at: now)) { return false }
        let since = weather.listFinishedOnly ? min(it.doneAt, it.cancelledAt ?? it.doneAt) : it.acceptedAt
        return now - since >= weather.listLag
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
        // A link of another request brings another clip, and nobody can see that.
        if rows[Int(event.take)].state.attempts[Int(event.attempt)].link?.number != index { content = .foreign }
        if let seen = put(index, content, event) { see(seen, event) }
    }

    mutating func cancelled(_ event: Event) {
        guard let index = truthIndex(event) else { return see(.pollFailed, event) }
        if strikes(weather.poll, .pollError) { return }
        let it = submissions[index]
        if it.isDone(at: now) || it.fate == .forgotten || it.isFailingFalsely(at: now) || dice.below(5) == 0 {
            return see(.cancelRefused, event)
        }
        submissions[index].cancelledAt = now
        // Half of the answers only promise; the next poll tells.
        if dice.below(2) == 0 { see(.cancelled(it.request), event) }
    }
}
