import KinoraCore

/// A backup that is older than what happened since, and orders that only the providers still know.
extension World {
    mutating func save() { backup = Backup(rows: rows, ledger: ledger, memory: checker.memory) }

    /// Everybody stops, the old file takes the place of the new one, everybody starts.
    mutating func restore() {
        guard let old = backup, old.rows.count == rows.count else { return }
        met(.restored)
        note("the store is restored from an old backup")
        restores += 1
        for worker in workers.indices {
            workers[worker].life += 1
            workers[worker].downUntil = now + .minutes(1)
        }
        let (received, isGone) = (rows.map(\.received), rows.map(\.isSinkGone))
        rows = old.rows
        ledger = old.ledger
        checker.goesBack(to: old.memory)
        for take in rows.indices {
            rows[take].owner = -1
            rows[take].leaseUntil = .start
            rows[take].leasedAt = now
            rows[take].received = received[take]
            rows[take].isSinkGone = isGone[take]
            if rows[take].delivery?.state == .pending { schedule(delivery: take, at: now + .minutes(1)) }
            wake(take, at: now + .minutes(1))
        }
        for index in submissions.indices
        where submissions[index].attempt >= rows[submissions[index].take].state.attempts.count {
            submissions[index].attempt = -1
        }
        guard L.comparesAfterRestore else { return }
        isReconciling = true
        // What was accepted shows in a list by then, or in the next audit.
        queue.add(Event(at: now + .minutes(1) + Budgets.settleWindow, kind: .reconciles))
    }

    /// The providers' lists against the rows. Until then nothing is sent.
    mutating func reconcile(_ event: Event) {
        guard isReconciling else { return }
        if !workers.contains(where: { $0.isUp(now) }) || strikes(weather.list, .listError) {
            var later = event
            later.at = now + .minutes(1)
            return queue.add(later)
        }
        for index in submissions.indices where submissions[index].attempt < 0 {
            if isListed(index) { adopt(index) } else { submissions[index].isWaitedOut = true }
        }
        isReconciling = false
        note("the lists are compared")
        for take in rows.indices { wake(take, at: now) }
    }

    /// Gives an orphan to the take that ordered it.
    mutating func adopt(_ index: Int) {
        let it = submissions[index]
        let take = it.take
        guard let offer = rows[take].state.offers.firstIndex(where: { $0.endpoint == it.endpoint }) else { return }
        rows[take].fence += 1
        rows[take].owner = -1
        let situation = Situation(
            now: clock, fence: rows[take].fence, room: ledger.room, gate: gate, admission: .no(until: clock))
        var effects: [Effect] = []
        let next = L.adopt(
            Orphan(request: it.request, offer: offer), into: rows[take].state, at: situation, effects: &effects)
        checker.adopts(take, next.attempts.count - 1)
        guard commit(next, effects, take: take, fence: rows[take].fence, decidedAt: clock) else { return }
        met(.orphanAdopted)
        let attempt = next.attempts.count - 1
        submissions[index].attempt = attempt
        note("\(it.request.text) is adopted as attempt \(attempt) of take \(take)")
        record(Fact(.accepted(it.request), attempt: attempt), take, isStale: false)
        wake(take, at: now)
    }
}
