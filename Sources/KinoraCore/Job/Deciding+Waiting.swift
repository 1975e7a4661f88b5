/// Polls, deadlines, cancellation at the provider (§3.2, §5, R-11).
extension Deciding {
    /// Half of the median first, then a twentieth of what has passed: at most 30 s apart where hooks come, 10 s
    /// where they do not. When the take has ended, a sweep is enough.
    func pollInterval(_ index: Int) -> Milliseconds {
        if take.phase.isTerminal { return sweepStep(index) }
        let most: Milliseconds = take.offers[take.attempts[index].offer].hasHook ? .seconds(30) : .seconds(10)
        return min(max((now - take.attempts[index].since) / 20, .seconds(1)), most)
    }

    mutating func pollFailed(_ index: Int) {
        let state = take.attempts[index].state
        guard state == .accepted || state == .completed else { return }
        if take.attempts[index].isFinished || state == .completed { return fetchFailed(index) }
        if L.pollFailureFails {
            set(.failed, of: index)
            if isWaiting(for: index) { goOn(.providerFailed, failure: .providerFailed) }
            return
        }
        take.attempts[index].dueAt = now + pollInterval(index)
    }

    /// The present attempt's stage deadline asks the provider to stop; only its word ends the attempt.
    mutating func watchDeadlines(_ index: Int) {
        guard !take.attempts[index].isFinished else { return }
        if now >= stageDeadline(index) { take.attempts[index].deadlineCancel = true }
        if now >= take.deadlineAt {
            if take.isCancelAsked { move(to: .cancelled) } else { fail(.deadline) }
        }
    }

    /// What costs nothing and runs here has no deadline of its own: a slow machine is no provider in trouble.
    func stageDeadline(_ index: Int) -> Moment {
        if take.offers[take.attempts[index].offer].isIdempotent { return take.deadlineAt }
        guard let startedAt = take.attempts[index].startedAt else {
            return take.attempts[index].since + Budgets.queueDeadline
        }
        return startedAt + Budgets.runDeadline
    }

    func wantsCancel(_ index: Int) -> Bool {
        isWaiting(for: index) && (take.isCancelAsked || take.attempts[index].deadlineCancel)
            && !take.attempts[index].isFinished && take.attempts[index].cancelTries < Budgets.cancelTries
    }

    mutating func watch(_ index: Int) {
        if wantsCancel(index), now >= take.attempts[index].nextCancelAt {
            take.attempts[index].cancelTries += 1
            take.attempts[index].nextCancelAt = now + Budgets.cancelEvery
            effects.append(.cancel(attempt: index))
            if L.cancelRefundsAtOnce { refund(index) }
        }
        guard now >= take.attempts[index].dueAt else { return }
        if take.phase.isTerminal, now - take.attempts[index].since >= Budgets.sweepEnd {
            take.attempts[index].dueAt = .never
        } else if take.attempts[index].isFinished {
            fetch(index)
        } else {
            take.attempts[index].dueAt = now + Budgets.pollTimeout + pollInterval(index)
            effects.append(.poll(attempt: index))
        }
    }
}
