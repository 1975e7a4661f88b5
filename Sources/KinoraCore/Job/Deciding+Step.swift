/// What time alone brings about: one step of the take, then the care each attempt needs, whatever became of the
/// take (sentence 4 of §0).
extension Deciding {
    mutating func step() {
        guard !take.phase.isTerminal else { return }
        if take.isCancelAsked, endsAtOnce { return cancel() }
        if take.hold == .decision { return }
        if take.phase.isBeforeSubmit, take.hold != .none {
            guard now >= take.holdUntil else { return }
            take.hold = .none
        }
        switch take.phase {
        case .queued: leaveQueue()
        case .staging: waitForStaging()
        case .staged: submit()
        case .downloaded: finish()
        default: if let index = take.current { step(with: index) }
        }
    }

    private mutating func step(with index: Int) {
        switch take.phase {
        case .submitting: findForgotten(index)
        case .ambiguous: settle(index)
        case .submitted, .running: watchDeadlines(index)
        case .generated: fallBack(index)
        default: break
        }
    }

    private var endsAtOnce: Bool {
        if take.phase.isBeforeSubmit || take.phase == .downloaded || take.hold == .decision { return true }
        return take.phase == .generated && !L.salvages
    }

    private mutating func cancel() {
        if take.phase == .staged || take.phase == .staging { effects.append(.unstage(offer: take.offer)) }
        take.isSalvaged = take.phase == .downloaded
        move(to: .cancelled)
    }

    /// An endpoint that a person must mend first is passed by while there is another.
    private mutating func leaveQueue() {
        if case .no(let until) = at.admission, until - now > Breaker.longestCooldown, hasNextOffer {
            take.offer = offerAhead ?? take.offer
            return hold(.backoff, until: now)
        }
        switch at.gate {
        case .open: stage()
        case .diskFull: hold(.disk, until: now + .minutes(1))
        case .shutdown, .reconciling: hold(.shutdown, until: now + .minutes(1))
        }
    }

    private mutating func waitForStaging() {
        if now >= take.since + Budgets.staging.deadline { return giveUpStaging() }
        guard now >= take.dueAt else { return }
        if Int(take.stageTries) >= Budgets.staging.tries { giveUpStaging() } else { stage() }
    }

    /// What was staged is about to expire: it is staged again before anything is sent.
    mutating func restage() {
        if !take.isStaging || now >= take.dueAt { stage() }
    }

    private mutating func finish() {
        if now >= take.since + Budgets.finishing.deadline { return finishWithWarning() }
        guard now >= take.dueAt else { return }
        if Int(take.finishTries) >= Budgets.finishing.tries { return finishWithWarning() }
        take.finishTries += 1
        take.dueAt = now + Budgets.finishing.perTry
        effects.append(.finish)
    }

    mutating func finishFailed() {
        guard take.phase == .downloaded else { return }
        take.dueAt = now + dice.jitter(Budgets.finishing.cap(after: Int(take.finishTries)))
    }

    private mutating func finishWithWarning() {
        take.hasWarning = true
        move(to: .finished)
    }

    private func cares(for index: Int) -> Bool { L.salvages || (!take.phase.isTerminal && index == take.current) }

    mutating func care(_ index: Int) {
        guard cares(for: index) else { return }
        switch take.attempts[index].state {
        case .intent:
            if take.phase == .ambiguous, now >= take.attempts[index].dueAt { lookUp(index) }
        case .accepted: watch(index)
        case .completed: bring(index)
        case .absent: if now >= take.attempts[index].dueAt { sweep(index) }
        default: break
        }
    }

    /// When the row must be looked at again though nothing was learnt.
    var nextWake: Moment {
        var next = stepWake
        for index in take.attempts.indices where cares(for: index) {
            switch take.attempts[index].state {
            case .intent: if take.phase == .ambiguous { next = min(next, take.attempts[index].dueAt) }
            case .accepted:
                next = min(next, take.attempts[index].dueAt)
                if wantsCancel(index) { next = min(next, take.attempts[index].nextCancelAt) }
            case .completed, .absent: next = min(next, take.attempts[index].dueAt)
            default: break
            }
        }
        return next
    }

    private var stepWake: Moment {
        if take.phase.isTerminal || take.hold == .decision { return .never }
        if take.phase.isBeforeSubmit, take.hold != .none { return take.holdUntil }
        switch take.phase {
        case .queued: return now
        case .staging: return min(take.dueAt, take.since + Budgets.staging.deadline)
        case .staged: return take.isStaging ? take.dueAt : now
        case .downloaded: return min(take.dueAt, take.since + Budgets.finishing.deadline)
        default: return take.current.map { wake(with: $0) } ?? now
        }
    }

    private func wake(with index: Int) -> Moment {
        switch take.phase {
        case .submitting: return submitIsOver(index)
        case .submitted, .running:
            if take.attempts[index].isFinished { return .never }
            let isStopping = take.attempts[index].deadlineCancel
            return isStopping ? take.deadlineAt : min(take.deadlineAt, stageDeadline(index))
        case .generated: return take.isCancelAsked ? .never : fallbackAt(index)
        default: return .never
        }
    }
}
