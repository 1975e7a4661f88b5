/// Staging, the gate, the intent, and what a submit answered.
extension Deciding {
    mutating func staged(until: Moment) {
        guard take.phase == .staging || take.phase == .staged else { return }
        take.stagedUntil = until
        take.isStaging = false
        if take.phase == .staging { move(to: .staged) }
    }

    mutating func stagingFailed() {
        take.isStaging = false
        if take.phase == .staged { hold(.backoff, until: now + Budgets.staging.cap(after: 3)) }
        guard take.phase == .staging else { return }
        if Int(take.stageTries) >= Budgets.staging.tries { return giveUpStaging() }
        take.dueAt = now + dice.jitter(Budgets.staging.cap(after: Int(take.stageTries)))
    }

    mutating func giveUpStaging() {
        if hasNextOffer { nextOffer() } else { fail(.stagingFailed) }
    }

    mutating func stage() {
        if take.phase == .queued {
            move(to: .staging)
            take.stageTries = 0
        }
        take.stageTries = take.phase == .staging ? take.stageTries + 1 : 0
        take.isStaging = true
        take.dueAt = now + Budgets.staging.perTry
        effects.append(.stage(offer: take.offer))
    }

    /// Why nothing may be sent now, if so (I-13). Holds are looked at again at the time given.
    private func refusalToSpend() -> (TakeState.Hold, Moment)? {
        switch at.gate {
        case .diskFull: return (.disk, now + .minutes(1))
        case .shutdown, .reconciling: return (.shutdown, now + .minutes(1))
        case .open: break
        }
        if !L.admits(at.admission) {
            // Looked at again soon, because a new configuration opens it too (§3.3).
            if case .no(let until) = at.admission { return (.cooldown, min(until, now + Breaker.longestCooldown)) }
            return (.cooldown, now + Budgets.pollTimeout)
        }
        return terms.bound > max(at.room, .zero) ? (.budget, now + .minutes(5)) : nil
    }

    mutating func submit() {
        if followLiving() { return }
        if let (hold, until) = refusalToSpend() {
            if hold == .cooldown, at.admission == .readFirst { effects.append(.probe(endpoint: terms.endpoint)) }
            return self.hold(hold, until: until)
        }
        // no reason, no submit.
        if take.respend == nil, take.attempts.contains(where: \.usedSubmission) {
            return hold(.decision, until: .never)
        }
        // A take that is held for long is staged again when it may be sent, not before.
        guard now + .minutes(1) < take.stagedUntil else { return restage() }
        let index = take.attempts.count
        let attempt = Attempt(
            offer: take.offer, bound: terms.bound, estimate: terms.estimate, fence: at.fence, intentAt: now,
            since: now, reason: take.respend, dueAt: .never)
        take.attempts.append(attempt)
        take.current = index
        reserve(index)
        effects.append(.takeTrial(endpoint: terms.endpoint))
        move(to: .submitting)
        effects.append(.submit(attempt: index))
    }

    /// The holder of the lease heard an answer. Nobody else's word counts here: it may be about a call that was
    /// given up already.
    mutating func answered(_ index: Int, _ answer: SubmitAnswer) {
        guard take.phase == .submitting, index == take.current, take.attempts[index].state == .intent else { return }
        switch L.meaning(of: answer) {
        case .ambiguous: becomeAmbiguous(index)
        case .notSent: notSent(index)
        case .invalid:
            refused(index)
            if take.isCancelAsked { move(to: .staged) } else { fail(.invalidInput) }
        case .needsAttention:
            refused(index)
            if hasNextOffer { return nextOffer() }
            move(to: .staged)
            hold(.cooldown, until: now + Budgets.retryAfterMost)
        case .tooMany(let retryAfter):
            refused(index)
            move(to: .staged)
            take.refusals = min(take.refusals + 1, 8)
            let wait = retryAfter ?? .seconds(5) << Milliseconds(take.refusals - 1)
            hold(.cooldown, until: now + min(wait, Budgets.retryAfterMost))
        }
    }

    private mutating func refused(_ index: Int) {
        release(index)
        set(.rejected, of: index)
    }

    /// Costs no submission, but ten in a quarter of an hour are enough (§3.1).
    private mutating func notSent(_ index: Int) {
        release(index)
        set(.notSent, of: index)
        move(to: .staged)
        if now - take.notSentSince > Budgets.notSentFor {
            take.notSentSince = now
            take.notSentTries = 0
        }
        take.notSentTries += 1
        if Int(take.notSentTries) >= Budgets.notSentTries {
            hold(.cooldown, until: max(take.notSentSince + Budgets.notSentFor, now) + .seconds(1))
        } else {
            let cap = min(.seconds(1) << Milliseconds(take.notSentTries - 1), Budgets.notSentBackoff)
            hold(.backoff, until: now + dice.jitter(cap))
        }
    }
}
