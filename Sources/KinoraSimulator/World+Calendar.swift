import KinoraCore

/// What is certain to happen in a history, and when: orders, people, clocks, backups, reloads.
extension World {
    mutating func populate() {
        let count = dice.below(5) == 0 ? 2 : 1
        if count == 2 { met(.secondTake) }
        if weather.gate == .reconciling { met(.reconcileMode) }
        for index in 0..<count {
            let start = Moment.start + (index == 0 ? 0 : dice.below(.seconds(30)))
            rows.append(Row(state: TakeState.drawn(&dice, at: start), key: index))
            rows[index].order.at = start
            rows[index].hasSink = dice.below(4) == 0
            wake(index, at: start)
        }
        schedulePeople()
        if !weather.isFair { scheduleTrouble() }
        for day in 1...3 as ClosedRange<Int64> { happens(.audit, at: .hours(24 * day)) }
    }

    private mutating func happens(_ kind: Event.Kind, at after: Milliseconds, code: Int32 = 0) {
        queue.add(Event(at: .start + after, kind: kind, code: code))
    }

    /// F-20
    private mutating func schedulePeople() {
        if dice.below(10) == 0 { happens(.userCancels, at: dice.below(.minutes(dice.below(2) == 0 ? 3 : 60))) }
        if dice.below(40) == 0 { happens(.userDeletes, at: dice.below(.minutes(dice.below(2) == 0 ? 3 : 60))) }
        if dice.below(20) == 0 { happens(.budgetFalls, at: dice.below(.minutes(5))) }
        if dice.below(20) == 0 {
            happens(.ordersAgain, at: 100 + dice.below(.minutes(3)), code: Int32(dice.below(3)))
        }
        happens(.budgetRises, at: .minutes(10) + dice.below(.minutes(170)))
    }

    private mutating func scheduleTrouble() {
        // F-16
        if dice.below(20) == 0 {
            met(.clockSkewed)
            for worker in workers.indices { workers[worker].skew = dice.below(.minutes(20)) - .minutes(10) }
            for _ in 0..<dice.below(3) { happens(.clockJumps, at: dice.below(.minutes(90))) }
        }
        // F-22
        if dice.below(100) == 0 {
            let endpoint = Int32(dice.below(2))
            let leaves = dice.below(.minutes(10))
            happens(.offerLeaves, at: leaves, code: endpoint)
            if dice.below(2) == 0 { happens(.offerReturns, at: leaves + .hours(1 + dice.below(8)), code: endpoint) }
        }
        // F-17
        if dice.below(50) == 0 {
            let saved = dice.below(dice.below(2) == 0 ? .seconds(20) : .minutes(10))
            happens(.saves, at: saved)
            happens(.restores, at: saved + .seconds(5) + dice.below(dice.below(2) == 0 ? .minutes(2) : .minutes(40)))
        }
    }

    mutating func jump() {
        guard now < weather.faultsEnd else { return }
        met(.clockJumps)
        storeSkew = dice.below(.minutes(20)) - .minutes(10)
        let shown = clock
        note("the database's clock jumps to \(shown.clock)")
        for worker in workers.indices { workers[worker].skew = dice.below(.minutes(20)) - .minutes(10) }
        // Processes look into the table every few seconds, whatever they meant to wait for.
        for take in rows.indices {
            rows[take].leasedAt = now
            wake(take, at: now + .seconds(5))
        }
    }

    func isRemoved(_ endpoint: Int) -> Bool { removed & (1 << UInt8(endpoint)) != 0 }

    mutating func reload(_ endpoint: Int, leaves: Bool) {
        note("endpoint \(endpoint) \(leaves ? "leaves" : "comes back to") the configuration")
        if leaves {
            met(.offerRemoved)
            removed |= 1 << UInt8(endpoint)
        } else {
            removed &= ~(1 << UInt8(endpoint))
            for take in rows.indices { wake(take, at: now) }
        }
    }
}
