/// A submit whose outcome is unknown is reconciled, never repeated blindly.
extension Deciding {
    mutating func becomeAmbiguous(_ index: Int) {
        let window = L.settleWindow(of: take)
        move(to: .ambiguous)
        take.attempts[index].since = now
        take.attempts[index].settleUntil = now + window
        take.attempts[index].tries = 0
        take.attempts[index].dueAt = window == 0 ? now : now + Budgets.lookupBackoff.lowerBound
    }

    /// Somebody who does not remember the call finds the row: another lease, or the call is long over.
    mutating func findForgotten(_ index: Int) {
        let isOver = now >= submitIsOver(index)
        guard take.attempts[index].fence != at.fence || isOver else { return }
        switch L.forgottenSubmit {
        case .ambiguous: becomeAmbiguous(index)
        case .submitAgain:
            take.respend = .user
            move(to: .staged)
        }
    }

    /// When a call that was made in time has been answered or given up.
    func submitIsOver(_ index: Int) -> Moment {
        take.attempts[index].intentAt + Budgets.guardAge + Budgets.submission.perTry + .seconds(5)
    }

    mutating func lookedUp(_ index: Int, _ lookup: Fact.Lookup) {
        guard lookup == .empty else { return }
        take.attempts[index].emptyLookupAt = now
        // the provider has forgotten a request it once had. Ours to infer, so the money stays committed.
        guard take.attempts[index].isLive, isMissing(index) else { return }
        set(.failed, of: index)
        take.attempts[index].isInferred = true
        if isWaiting(for: index) { goOn(.providerFailed, failure: .providerFailed) }
    }

    func isMissing(_ index: Int) -> Bool {
        take.attempts[index].missing >= Budgets.missingTries
            && now - take.attempts[index].missingSince >= Budgets.missingFor
    }

    mutating func notFound(_ index: Int) {
        guard take.attempts[index].state == .accepted else { return }
        if take.attempts[index].missing == 0 { take.attempts[index].missingSince = now }
        take.attempts[index].missing = min(take.attempts[index].missing + 1, 1_000)
        take.attempts[index].dueAt = now + pollInterval(index)
        if !take.attempts[index].isFinished, isMissing(index) {
            effects.append(.lookUp(attempt: index))
        }
    }

    mutating func settle(_ index: Int) {
        guard let empty = take.attempts[index].emptyLookupAt, empty >= take.attempts[index].since else { return }
        if empty >= take.attempts[index].settleUntil {
            makeAbsent(index)
            if take.isCancelAsked { return move(to: .cancelled) }
            if !setOut(.absentAfterSettle, sameOffer: true) { hold(.decision, until: .never) }
        } else if take.policy == .payAgain, !take.isCancelAsked, terms.bound <= at.room {
            makeAbsent(index)
            if setOut(.payAgain, sameOffer: true) {
                take.attempts[index].isPaidAgain = true
            } else {
                hold(.decision, until: .never)
            }
        }
    }

    mutating func makeAbsent(_ index: Int) {
        guard take.attempts[index].state == .intent else { return }
        suspend(index)
        set(.absent, of: index)
        take.attempts[index].dueAt = now + Budgets.sweepStep
    }

    mutating func lookUp(_ index: Int) {
        let range = Budgets.lookupBackoff
        let wait = min(range.lowerBound << min(Milliseconds(take.attempts[index].tries), 8), range.upperBound)
        // The lookup that ends the window is not left to chance: it is made when the window ends.
        let end = take.attempts[index].settleUntil
        let next = now + wait
        take.attempts[index].dueAt = now < end && next > end ? end : next
        take.attempts[index].tries += 1
        effects.append(.lookUp(attempt: index))
    }

    mutating func sweep(_ index: Int) {
        guard now - take.attempts[index].since < Budgets.sweepEnd else {
            releaseSuspense(index)
            take.attempts[index].dueAt = .never
            return
        }
        take.attempts[index].dueAt = now + sweepStep(index)
        effects.append(.lookUp(attempt: index))
    }

    func sweepStep(_ index: Int) -> Milliseconds {
        now - take.attempts[index].since < Budgets.sweepOften ? Budgets.sweepStep : Budgets.sweepStepLater
    }
}
