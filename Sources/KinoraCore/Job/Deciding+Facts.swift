/// What a fact changes. Facts keep their kind: a statement about the work never settles the money of an
/// attempt that has ended, and a guess of ours yields to a statement.
extension Deciding {
    mutating func learn(_ fact: Fact) {
        let index = fact.attempt
        switch fact.kind {
        case .cancelAsked: take.isCancelAsked = take.isCancelAsked || !take.phase.isTerminal
        case .resolved(let resolution): resolve(resolution)
        case .staged(let until): staged(until: until)
        case .stagingFailed: stagingFailed()
        case .finished: if take.phase == .downloaded { move(to: .finished) }
        case .finishFailed: finishFailed()
        default: if take.attempts.indices.contains(index) { learn(fact.kind, of: index) }
        }
    }

    private mutating func learn(_ kind: Fact.Kind, of index: Int) {
        if isAboutAnother(kind, than: index), !L.believesStrangers { return }
        switch kind {
        case .accepted(let request): accept(index, request)
        case .completed(let request, let link):
            accept(index, request)
            complete(index, link)
        case .providerFailed(let request):
            if listens(index) {
                accept(index, request)
                providerFailed(index)
            }
        case .cancelled(let request):
            if listens(index) {
                accept(index, request)
                cancelConfirmed(index)
            }
        case .expired(let request):
            accept(index, request)
            resultGone(index)
        case .progress(let request, let isRunning):
            accept(index, request)
            progress(index, isRunning)
        case .usage(let billed): adjust(index, to: billed)
        case .answered(let answer): answered(index, answer)
        case .lookedUp(let lookup): lookedUp(index, lookup)
        case .notFound: notFound(index)
        case .pollFailed: pollFailed(index)
        case .downloaded: downloaded(index)
        case .downloadFailed(let trouble): downloadFailed(index, trouble)
        default: break
        }
    }

    /// A statement about a request that is not this attempt's: it came under a wrong token.
    private func isAboutAnother(_ kind: Fact.Kind, than index: Int) -> Bool {
        guard let stated = kind.request, let known = take.attempts[index].request else { return false }
        return stated != known
    }

    /// A failure or a cancellation of an attempt that we believed unsent, refused or absent settles nothing.
    private func listens(_ index: Int) -> Bool {
        switch take.attempts[index].state {
        case .intent, .accepted: true
        default: L.endedAttemptsListen
        }
    }

    mutating func accept(_ index: Int, _ request: RequestID) {
        switch take.attempts[index].state {
        case .intent, .absent, .notSent, .rejected: break
        default: return
        }
        let wasGivenUp = take.attempts[index].state != .intent
        take.attempts[index].request = request
        commit(index)
        set(.accepted, of: index)
        take.attempts[index].dueAt = now + take.offers[take.attempts[index].offer].median / 2
        if wasGivenUp, take.attempts.indices.contains(where: { $0 > index && take.attempts[$0].usedSubmission }) {
            effects.append(.lateDuplicate(attempt: index))
        }
        let isAwaited = index == take.current && (take.phase == .submitting || take.phase == .ambiguous)
        if isAwaited || take.phase.isBeforeSubmit {
            take.current = index
            take.offer = take.attempts[index].offer
            take.respend = nil
            move(to: .submitted)
        }
    }

    private mutating func progress(_ index: Int, _ isRunning: Bool) {
        guard take.attempts[index].state == .accepted, !take.attempts[index].isFinished else { return }
        take.attempts[index].missing = 0
        take.attempts[index].dueAt = now + pollInterval(index)
        guard isRunning, take.attempts[index].startedAt == nil else { return }
        take.attempts[index].startedAt = now
        if index == take.current, take.phase == .submitted { move(to: .running) }
    }

    private mutating func complete(_ index: Int, _ link: ResultLink?) {
        let attempt = take.attempts[index]
        switch attempt.state {
        case .accepted: break
        case .failed where attempt.isInferred: set(.accepted, of: index)
        case .failed, .cancelled:
            // It said that it had failed or stopped, and now it has a clip: sentence 4 of §0.
            guard L.salvagesAfterFailure, link != nil else { return }
            set(.accepted, of: index)
            chargeAgain(index)
        case .expired where isAlive(link): set(.accepted, of: index)
        case .completed:
            if let link { relink(index, link) }
            return
        default: return
        }
        if !attempt.isFinished {
            set(.accepted, of: index)
            take.attempts[index].isFinished = true
        }
        guard let link else { return }
        set(.completed, of: index)
        take.attempts[index].link = link
        if take.phase.isBeforeSubmit {
            take.current = index
            take.offer = attempt.offer
            take.respend = nil
            move(to: .generated)
        } else if index == take.current {
            if take.phase == .submitted || take.phase == .running { move(to: .generated) }
            if take.phase == .generated { take.hold = .none }
        }
    }

    private mutating func providerFailed(_ index: Int) {
        let attempt = take.attempts[index]
        guard (attempt.state == .accepted && !attempt.isFinished) || L.endedAttemptsListen else { return }
        if take.offers[attempt.offer].refundsFailure { refund(index) }
        set(.failed, of: index)
        if isWaiting(for: index) { goOn(.providerFailed, failure: .providerFailed) }
    }

    private mutating func cancelConfirmed(_ index: Int) {
        guard take.attempts[index].state == .accepted, !take.attempts[index].isFinished else { return }
        refund(index)
        set(.cancelled, of: index)
        if isWaiting(for: index) { goOn(.cancelledByDeadline, failure: .deadline, sameOffer: false) }
    }

    /// Whether the take itself waits for this attempt's work.
    func isWaiting(for index: Int) -> Bool {
        index == take.current && (take.phase == .submitted || take.phase == .running)
    }
}
