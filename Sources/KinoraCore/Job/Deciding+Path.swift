/// Where a take goes when a round of it has ended without a clip.
extension Deciding {
    /// Accepted or ambiguous, ever, at this offer (§3.2).
    func submissions(at offer: Int) -> Int {
        var count = 0
        for index in take.attempts.indices where take.attempts[index].offer == offer {
            if take.attempts[index].usedSubmission { count += 1 }
        }
        return count
    }

    /// Another submission at the same offer, at the next one, or none. The reason goes into the next attempt.
    mutating func goOn(_ reason: Attempt.Reason, failure: TakeState.Failure, sameOffer: Bool = true) {
        if take.isCancelAsked { return move(to: .cancelled) }
        if setOut(reason, sameOffer: sameOffer) { return }
        if let other = take.attempts.firstIndex(where: { $0.state == .completed }) { return follow(other) }
        fail(failure)
    }

    /// An earlier attempt that was given up and turned out to live. While it does, nothing may be sent: that would
    /// be the blind duplicate of I-2. One whose download has been in the slow lane for long does not count.
    var livingAttempt: Int? {
        var (found, rank): (Int?, Int) = (nil, .max)
        for index in take.attempts.indices {
            let new =
                switch take.attempts[index].state {
                case .downloaded: 0
                case .completed where take.attempts[index].slowSince == nil: 1
                case .accepted: 2
                default: Int.max
                }
            if new < rank { (found, rank) = (index, new) }
        }
        return found
    }

    /// Waits for an attempt that lives already. False when there is none.
    mutating func followLiving() -> Bool {
        guard let index = livingAttempt else { return false }
        // A take in `generated` cannot go back to waiting: it stays as it is until the other has something.
        if take.phase == .generated, take.attempts[index].state == .accepted { return false }
        follow(index)
        return true
    }

    private mutating func follow(_ index: Int) {
        take.current = index
        take.offer = take.attempts[index].offer
        take.respend = nil
        if take.phase.isBeforeSubmit || take.phase == .ambiguous { move(to: .submitted) }
        let state = take.attempts[index].state
        guard state == .completed || state == .downloaded else { return }
        if take.phase != .generated { move(to: .generated) }
        take.hold = .none
        if state == .downloaded { move(to: .downloaded) }
    }

    /// False when no submission is left anywhere; nothing has changed then.
    mutating func setOut(_ reason: Attempt.Reason, sameOffer: Bool) -> Bool {
        if livingAttempt != nil { return followLiving() }
        if sameOffer, submissions(at: take.offer) < Budgets.submission.tries {
            take.respend = reason
            move(to: take.phase == .generated ? .queued : .staged)
            hold(
                .backoff, until: now + dice.jitter(Budgets.submission.cap(after: submissions(at: take.offer))))
            return true
        }
        guard hasNextOffer else { return false }
        take.respend = reason
        nextOffer()
        return true
    }

    /// The next offer that still has a submission to give.
    var offerAhead: Int? {
        take.offers.indices.first { $0 > take.offer && submissions(at: $0) < Budgets.submission.tries }
    }

    var hasNextOffer: Bool { offerAhead != nil }

    mutating func nextOffer() {
        take.offer = offerAhead ?? take.offer
        take.refusals = 0
        take.notSentTries = 0
        move(to: .queued)
    }

    mutating func resolve(_ resolution: Fact.Resolution) {
        guard take.hold == .decision, let index = take.current else { return }
        switch resolution {
        case .abandon: move(to: .cancelled)
        case .resubmit:
            if take.phase == .ambiguous { makeAbsent(index) }
            _ = setOut(take.attempts[index].state == .expired ? .resultExpiredUser : .user, sameOffer: true)
        case .adopt(let request):
            guard take.attempts[index].state == .expired else { return accept(index, request) }
            set(.accepted, of: index)
            take.attempts[index].isFinished = true
            take.attempts[index].slowSince = nil
            take.hold = .none
        }
    }
}
