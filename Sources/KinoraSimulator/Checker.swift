package import KinoraCore

/// Watches a history from outside and knows the provider's truth. It believes nothing that a decision says of
/// itself, so it carries its own memory of what each attempt went through.
package struct Checker: Sendable {
    /// What an attempt went through, by the clock of the store.
    struct Memory: Sendable {
        var ambiguousSince = Moment.never
        /// Brought back by a restore: not sent by this take's book.
        var isAdopted = false
        /// When it was given up.
        var absentAt = Moment.start
        /// Earlier attempts that were given up lawfully when this one was written, one bit each.
        var exempt: UInt64 = 0
    }

    package private(set) var violation: Violation?
    private(set) var memory: [Memory] = []
    var calls: [Call] = []

    package init() { calls.reserveCapacity(64) }

    package mutating func report(_ invariant: String, _ text: @autoclosure () -> String) {
        if violation == nil { violation = Violation(invariant, text()) }
    }

    private static var most: Int { 64 }

    private func slot(_ take: Int, _ attempt: Int) -> Int { take * Self.most + min(attempt, Self.most - 1) }

    private mutating func grow(_ take: Int) {
        let missing = (take + 1) * Self.most - memory.count
        if missing > 0 { memory.append(contentsOf: repeatElement(Memory(), count: missing)) }
    }

    // MARK: Commits

    /// I-7: the row changed under a lease that was not its own.
    package mutating func commits(row: UInt32, held: UInt32) {
        if row != held { report("I-7", "a decision with lease \(held) changed a row with lease \(row)") }
    }

    /// I-8
    package mutating func moves(from: TakeState.Phase, to: TakeState.Phase) {
        if !Self.lawful(from, to) { report("I-8", "\(from) became \(to)") }
    }

    /// What must be true of a row once it is durable: I-2, I-4, I-12, R-10.
    package mutating func committed(_ take: Int, before: TakeState, after: TakeState, ledger: Ledger, now: Moment) {
        grow(take)
        if after.phase == .ambiguous, let current = after.current {
            let index = slot(take, current)
            if memory[index].ambiguousSince == .never { memory[index].ambiguousSince = now }
        }
        for index in after.attempts.indices where after.attempts[index].state == .absent {
            let isNew = index >= before.attempts.count || before.attempts[index].state != .absent
            if isNew { memory[slot(take, index)].absentAt = now }
        }
        if after.attempts.count > before.attempts.count, after.attempts.last?.state == .intent {
            intended(take, after)
        }
        counts(take, after)
        for index in after.attempts.indices {
            let state = after.attempts[index].state
            if index < before.attempts.count, before.attempts[index].state == state, state != .absent,
                before.attempts[index].funds == after.attempts[index].funds
            {
                continue
            }
            money(take, index, after.attempts[index], ledger: ledger, now: now)
        }
    }

    private mutating func intended(_ take: Int, _ state: TakeState) {
        let newest = state.attempts.count - 1
        for older in 0..<newest {
            let attempt = state.attempts[older]
            switch attempt.state {
            case .notSent, .rejected, .failed, .cancelled, .downloaded, .expired, .completed: continue
            case .absent:
                let given = memory[slot(take, older)]
                let waited = given.absentAt - given.ambiguousSince
                let window = state.offers[attempt.offer].isIdempotent ? 0 : state.settleWindow
                // nobody chooses to pay again but by this policy; a person's word comes after the window.
                let isChosen = state.policy == .payAgain
                if waited < window, !isChosen {
                    report("I-2", "attempt \(newest) was written \(waited) ms after \(older) became ambiguous")
                }
                memory[slot(take, newest)].exempt |= 1 << UInt64(min(older, 63))
            case .intent, .accepted:
                report("I-2", "attempt \(newest) was written while \(older) was \(attempt.state)")
            }
        }
        if state.attempts[..<newest].contains(where: \.usedSubmission), state.attempts[newest].reason == nil {
            report("R-10", "attempt \(newest) has no reason")
        }
    }

    private mutating func counts(_ take: Int, _ state: TakeState) {
        if state.stageTries > 3 { report("I-12", "\(state.stageTries) tries to stage") }
        if state.finishTries > 2 { report("I-12", "\(state.finishTries) tries to finish") }
        var used = (0, 0, 0)
        for index in state.attempts.indices {
            if state.attempts[index].cancelTries > 6 { report("I-12", "\(state.attempts[index].cancelTries) cancels") }
            if state.attempts[index].tries > 5, state.attempts[index].state == .completed,
                state.attempts[index].slowSince == nil
            {
                report("I-12", "\(state.attempts[index].tries) fast downloads")
            }
            guard state.attempts[index].usedSubmission, !memory[slot(take, index)].isAdopted else { continue }
            switch state.attempts[index].offer {
            case 0: used.0 += 1
            case 1: used.1 += 1
            default: used.2 += 1
            }
        }
        if max(used.0, used.1, used.2) > 2 { report("I-12", "\(used) submissions at the offers") }
    }

    /// I-4: reserve = commit + release + suspense, and what is unknown stays counted for a day.
    private mutating func money(_ take: Int, _ index: Int, _ attempt: Attempt, ledger: Ledger, now: Moment) {
        guard let page = ledger.page(take: take, attempt: index) else {
            return report("I-4", "attempt \(index) has no page")
        }
        if attempt.state == .intent {
            if page.openReserve != page.reserved { report("I-4", "attempt \(index) is open, its reserve is not whole") }
            return
        }
        if page.openReserve != .zero { report("I-4", "attempt \(index) is \(attempt.state), its reserve is open") }
        if page.reserved > .zero, attempt.state == .absent, now - attempt.since < Budgets.sweepEnd,
            page.openSuspense == .zero
        {
            report("I-4", "attempt \(index) is absent, its suspense is not open")
        }
    }

    /// Where each phase may go, written down a second time and apart from the code under test.
    package static func lawful(_ from: TakeState.Phase, _ to: TakeState.Phase) -> Bool {
        switch (from, to) {
        case (.queued, .staging), (.staging, .staged), (.staging, .queued), (.staging, .failed): true
        case (.staged, .submitting), (.submitting, .staged), (.submitting, .queued), (.submitting, .failed): true
        case (.submitting, .submitted), (.submitting, .ambiguous): true
        case (.ambiguous, .submitted), (.ambiguous, .staged), (.ambiguous, .queued): true
        case (.submitted, .running), (.submitted, .generated), (.running, .generated): true
        case (.submitted, .staged), (.submitted, .queued), (.submitted, .failed): true
        case (.running, .staged), (.running, .queued), (.running, .failed): true
        case (.generated, .downloaded), (.generated, .queued), (.downloaded, .finished): true
        case (.queued, .submitted), (.staging, .submitted), (.staged, .submitted): true
        case (.queued, .generated), (.staging, .generated), (.staged, .generated): true
        case (.submitting, .cancelled): false
        case (let from, .cancelled): !from.isTerminal
        default: false
        }
    }

    /// An order that a restore had made forgotten becomes an attempt.
    package mutating func adopts(_ take: Int, _ attempt: Int) {
        grow(take)
        memory[slot(take, attempt)].isAdopted = true
    }

    /// A restore undid everything since the backup: the memory goes back with the rows. A row that had become
    /// ambiguous after the backup has not now. It does so anew, and its window counts from then: the clock's readings
    /// of the undone time belong to another life and measure nothing in this one.
    mutating func goesBack(to old: [Memory]) { memory = old }

    /// Whether the checker saw `older` given up lawfully before `newer` was written.
    func isExempt(_ take: Int, older: Int, newer: Int) -> Bool {
        let index = slot(take, newer)
        return memory.indices.contains(index) && memory[index].exempt & (1 << UInt64(min(older, 63))) != 0
    }
}
