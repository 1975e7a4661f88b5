import KinoraCore

/// Leases, decisions, commits, and the ways in which they go wrong (F-1 to F-3, F-17, F-19).
extension World {
    /// The worker that may act on a take now, or nil and a later wake.
    mutating func holder(of take: Int) -> Int? {
        let owner = rows[take].owner
        rows[take].leaseUntil = Lease.until(rows[take].leaseUntil, at: clock)
        if owner >= 0, rows[take].ownerLife == workers[owner].life {
            if workers[owner].isUp(now) {
                // Now and then a take changes hands though nobody fell.
                if now < weather.faultsEnd, dice.happens(2_000) { return claim(take, by: 1 - owner) }
                lease(take)
                return owner
            }
            if clock < rows[take].leaseUntil { return later(take, real(rows[take].leaseUntil)) }
        } else if owner >= 0, clock < rows[take].leaseUntil {
            return later(take, real(rows[take].leaseUntil))
        }
        return claim(take, by: Int(dice.below(2)))
    }

    private mutating func lease(_ take: Int) {
        rows[take].leaseUntil = clock + Budgets.lease
        rows[take].leasedAt = now
    }

    private mutating func later(_ take: Int, _ at: Moment) -> Int? {
        wake(take, at: max(at, now + 1))
        return nil
    }

    private mutating func claim(_ take: Int, by first: Int) -> Int? {
        let candidate = workers[first].isUp(now) ? first : 1 - first
        guard workers[candidate].isUp(now) else {
            let back = workers.map { max($0.downUntil, $0.pausedUntil) }.min() ?? now
            return later(take, back)
        }
        if rows[take].owner >= 0 { met(.leaseTaken) }
        rows[take].fence += 1
        rows[take].owner = candidate
        rows[take].ownerLife = workers[candidate].life
        lease(take)
        let fence = rows[take].fence
        note("worker \(candidate) holds take \(take) with lease \(fence)")
        return candidate
    }

    mutating func wake(_ take: Int, at: Moment) {
        guard at < .never else {
            rows[take].wakeAt = .never
            return
        }
        rows[take].wakeAt = max(at, now)
        rows[take].wakeOrder = queue.stamp()
    }

    /// One decision, from reading the row to performing the effects.
    mutating func act(_ take: Int, by worker: Int, seen: Fact?) {
        if strikes(weather.database / 8, .readOnly) { storeShutUntil = now + .seconds(5) + dice.below(.minutes(2)) }
        if now < storeShutUntil { return wake(take, at: storeShutUntil + .seconds(1)) }
        if strikes(weather.database, .databaseBusy) { return wake(take, at: now + .seconds(1)) }
        let fence = rows[take].fence
        let fresh = rows[take].facts[min(rows[take].state.applied, rows[take].facts.count)...]
        let endpoint = rows[take].state.offers[rows[take].state.offer].endpoint
        let situation = Situation(
            now: L.clock(store: clock, worker: now + workers[worker].skew), fence: fence, room: L.room(of: ledger),
            gate: gate,
            admission: isRemoved(endpoint)
                ? .no(until: clock + Budgets.attentionHold) : breakers[endpoint].admission(at: clock))
        if fresh.count > 0, dice.below(8) == 0 { compare(rows[take].state, fresh, situation) }
        var effects: [Effect] = []
        swap(&effects, &spare)
        let next = L.decide(
            rows[take].state, facts: fresh, seen: seen, at: situation, dice: &coreDice, effects: &effects)
        if strikes(weather.crash / 4, .crash) {
            if !L.effectsFollowCommit { perform(effects, take, by: worker, fence: fence) }
            return crash(worker)
        }
        if strikes(weather.pause / 2, .pause) {
            parked.append(
                Parked(
                    state: next, effects: effects, take: take, worker: worker, fence: fence,
                    revision: rows[take].revision, decidedAt: clock))
            stop(worker)
            queue.add(
                Event(
                    at: workers[worker].pausedUntil, kind: .resume, worker: Int8(worker), life: workers[worker].life,
                    code: Int32(parked.count - 1)))
            return
        }
        finish(next, effects, take: take, worker: worker, fence: fence, decidedAt: clock)
        swap(&effects, &spare)
    }

    /// Commit, then effects: the order that R-1 is about.
    mutating func finish(
        _ next: TakeState, _ effects: [Effect], take: Int, worker: Int, fence: UInt32, decidedAt: Moment
    ) {
        if !L.effectsFollowCommit { perform(effects, take, by: worker, fence: fence) }
        if now < storeShutUntil { return wake(take, at: storeShutUntil + .seconds(1)) }
        if strikes(weather.database, .commitLost) { return wake(take, at: now + .seconds(1)) }
        guard commit(next, effects, take: take, fence: fence, decidedAt: decidedAt) else { return }
        if strikes(weather.database, .commitUnknown) { return }
        if L.effectsFollowCommit { perform(effects, take, by: worker, fence: fence) }
    }

    /// The store's transaction: fence, ledger, row. All or nothing.
    mutating func commit(
        _ next: TakeState, _ effects: [Effect], take: Int, fence: UInt32, decidedAt: Moment
    ) -> Bool {
        if rows[take].fence != fence { met(.staleCommit) }
        guard L.mayCommit(row: rows[take].fence, held: fence) else {
            note("stale lease \(fence): nothing is written")
            return false
        }
        checker.commits(row: rows[take].fence, held: fence)
        guard enter(effects, take) else {
            wake(take, at: now + .seconds(1))
            return false
        }
        var before = next
        swap(&before, &rows[take].state)
        rows[take].revision += 1
        isDirty = true
        for place in effects.indices {
            switch effects[place] {
            case .moved(let from, let to):
                checker.moves(from: from, to: to)
                tally.moves[Int(from.rawValue) * 12 + Int(to.rawValue)] += 1
                hash = (hash ^ UInt64(from.rawValue) << 8 ^ UInt64(to.rawValue)) &* 0x100_0000_01B3
                note("take \(take): \(from) → \(to)\(next.hold == .none ? "" : ", held: \(next.hold)")")
                if to.isTerminal { enqueue(take) }
                if to == .downloaded, let current = next.current { checker.hasClip(truth(take, current)) }
            case .takeTrial(let endpoint): breakers[endpoint].takeTrial(at: clock)
            case .lateDuplicate: tally.lateDuplicates += 1
            default: break
            }
        }
        for index in next.attempts.indices where index < before.attempts.count {
            let state = next.attempts[index].state
            if state != before.attempts[index].state, state == .rejected || state == .notSent {
                checker.writtenOff(state, attempt: index, truth: truth(take, index))
            }
        }
        checker.committed(take, before: before, after: next, ledger: ledger, now: decidedAt)
        if next.attempts.count > before.attempts.count { rows[take].sentAt = now }
        wake(take, at: real(next.wakeAt))
        if rows[take].isDeleted { forget(take) }
        if next.hold == .decision, !rows[take].isResolving, dice.below(2) == 0 {
            rows[take].isResolving = true
            queue.add(Event(at: now + dice.below(.hours(6)), kind: .userResolves, take: Int8(take)))
        }
        return true
    }

    private mutating func enter(_ effects: [Effect], _ take: Int) -> Bool {
        var isMoney = false
        for place in effects.indices {
            if case .enter = effects[place] { isMoney = true }
        }
        guard isMoney else { return true }
        var book = ledger
        for case .enter(var entry) in effects {
            entry.take = take
            do throws(Ledger.Refusal) {
                try book.enter(entry)
            } catch {
                // Somebody else took the room in the meantime, or a mutant's reserve does not fit.
                if case .overCap = error, L.room(of: ledger) <= ledger.room { return false }
                if case .overCap = error {
                    checker.reserved(entry.amount, held: book.held + entry.amount, cap: book.cap)
                }
                checker.refused(error)
                return false
            }
            if entry.kind == .reserve { checker.reserved(entry.amount, held: book.held, cap: book.cap) }
            checker.entered(entry, truth: truth(take, entry.attempt), now: now)
            note("take \(take): \(entry.kind) \(entry.amount.microUSD) for attempt \(entry.attempt)")
        }
        ledger = book
        return true
    }

    /// The same facts the other way round, and twice: nothing may come out differently (I-9, I-10).
    private mutating func compare(_ state: TakeState, _ facts: ArraySlice<Fact>, _ situation: Situation) {
        guard !facts.contains(where: { $0.isContentious }) else { return }
        var dice = coreDice
        var unused: [Effect] = []
        let one = L.decide(state, facts: facts, at: situation, dice: &dice, effects: &unused)
        dice = coreDice
        let turned = ArraySlice(facts.reversed())
        let other = L.decide(state, facts: turned, at: situation, dice: &dice, effects: &unused)
        checker.same(one, other, "I-9")
        dice = coreDice
        let twice = L.decide(state, facts: facts + facts, at: situation, dice: &dice, effects: &unused)
        checker.same(one, twice, "I-10")
    }

    mutating func crash(_ worker: Int, isEverybody: Bool = false) {
        let isLong = dice.below(100) < 3
        if isLong { met(.outageLong) }
        let isEverybody = dice.below(5) == 0 || isEverybody
        let until = now + (isLong ? .minutes(20) + dice.below(.minutes(160)) : .seconds(1) + dice.below(.seconds(60)))
        for index in workers.indices where index == worker || isEverybody {
            for take in rows.indices where rows[take].owner == index && rows[take].ownerLife == workers[index].life {
                rows[take].ownedUntil = now
            }
            workers[index].life += 1
            workers[index].downUntil = until
            retries[index * 2] = RetryBudget()
            retries[index * 2 + 1] = RetryBudget()
            checker.dies(index)
            note("worker \(index) dies until \(until.clock)")
        }
        isDirty = true
        for take in rows.indices { wake(take, at: now + .seconds(1)) }
    }

    /// The process stands still. Its leases run out when nobody renews them.
    mutating func stop(_ worker: Int) {
        for take in rows.indices where rows[take].owner == worker && rows[take].ownerLife == workers[worker].life {
            lease(take)
        }
        let until = now + 100 + dice.below(.minutes(5))
        workers[worker].pausedUntil = until
        note("worker \(worker) stands still until \(until.clock)")
        for take in rows.indices { wake(take, at: now + .seconds(1)) }
    }
}

extension Fact {
    /// Its place among others matters by its meaning: a person's word, or what was seen just now.
    var isContentious: Bool {
        switch kind {
        case .accepted, .completed, .cancelled, .expired, .usage, .cancelAsked: false
        default: true
        }
    }
}
