/// From a finished request to bytes on our disk, for as long as there is anything to fetch (R-12, §3.2).
extension Deciding {
    mutating func fetch(_ index: Int) {
        take.attempts[index].tries = min(take.attempts[index].tries + 1, 1_000)
        let cap = Budgets.resultFetch.cap(after: Int(take.attempts[index].tries))
        take.attempts[index].dueAt = now + Budgets.resultFetch.perTry + cap
        effects.append(.fetchResult(attempt: index))
    }

    /// Whether there may be something at the address. When it dies is told by another clock than ours.
    func isAlive(_ link: ResultLink?) -> Bool {
        guard let link else { return false }
        return now < link.expiresAt + Budgets.clockTolerance
    }

    /// The address is dead by now: the result may name another one. A day of that is enough.
    private mutating func readAgain(_ index: Int, _ link: ResultLink) {
        if now >= link.expiresAt + Budgets.slowDownload.deadline { return expire(index) }
        take.attempts[index].dueAt = now + Budgets.resultFetch.perTry + .minutes(5)
        effects.append(.fetchResult(attempt: index))
    }

    /// An expiry is a statement of the provider, or a whole day of asking in vain.
    mutating func fetchFailed(_ index: Int) {
        let attempt = take.attempts[index]
        if isAlive(attempt.link) { return }
        let kept = max(take.offers[attempt.offer].keepsResult, Budgets.resultFetch.deadline)
        if now - attempt.since >= kept { return expire(index) }
        let cap = Budgets.resultFetch.cap(after: Int(attempt.tries))
        take.attempts[index].dueAt = max(now + cap / 2 + dice.jitter(cap / 2), now + 500)
    }

    /// The result record is gone. A link that still works outlives it.
    mutating func resultGone(_ index: Int) {
        let attempt = take.attempts[index]
        guard attempt.state == .accepted || attempt.state == .completed else { return }
        if isAlive(attempt.link) { return }
        expire(index)
    }

    mutating func expire(_ index: Int) {
        if isWaiting(for: index) { move(to: .generated) }
        set(.expired, of: index)
        lose(index)
        guard index == take.current, take.phase == .generated else { return }
        if take.isCancelAsked { return move(to: .cancelled) }
        if L.expiredIsBoughtAgain, setOut(.user, sameOffer: true) { return }
        hold(.decision, until: .never)
    }

    /// A newer address. The same one again, or one that is dead already, says nothing (I-10).
    mutating func relink(_ index: Int, _ link: ResultLink) {
        guard isAlive(link), link != take.attempts[index].link else { return }
        take.attempts[index].link = link
        take.attempts[index].dueAt = now
    }

    /// Downloads in a fast lane of five, then in a slow one until the link is dead (§3.2).
    mutating func bring(_ index: Int) {
        guard now >= take.attempts[index].dueAt else { return }
        guard let link = take.attempts[index].link else { return fetch(index) }
        guard isAlive(link) else { return readAgain(index, link) }
        take.attempts[index].dueAt = now + Budgets.fastDownload.perTry + .seconds(5)
        effects.append(.download(attempt: index))
    }

    mutating func downloadFailed(_ index: Int, _ trouble: DownloadTrouble) {
        guard take.attempts[index].state == .completed else { return }
        if L.verdict(on: trouble) == .gone { return expire(index) }
        if trouble == .diskFull {
            take.attempts[index].dueAt = now + .minutes(1)
            return
        }
        take.attempts[index].tries = min(take.attempts[index].tries + 1, 1_000)
        let tries = Int(take.attempts[index].tries)
        if take.attempts[index].slowSince != nil {
            take.attempts[index].dueAt = now + Budgets.slowDownload.cap(after: tries)
            // What failed may be the address, and the read that would have told a better one: it is free.
            effects.append(.fetchResult(attempt: index))
        } else if tries < Budgets.fastDownload.tries {
            let cap = Budgets.fastDownload.cap(after: tries)
            take.attempts[index].dueAt = now + dice.jitter(cap)
        } else {
            take.attempts[index].slowSince = now
            take.attempts[index].tries = 0
            take.attempts[index].dueAt = now + Budgets.slowDownload.cap(after: 1)
            effects.append(.fetchResult(attempt: index))
        }
    }

    mutating func downloaded(_ index: Int) {
        guard take.attempts[index].state == .completed else { return }
        set(.downloaded, of: index)
        if take.phase.isTerminal { take.isSalvaged = take.isSalvaged || take.phase == .cancelled }
        if take.phase.isBeforeSubmit {
            // The clip came before the re-spend: nothing more needs to be bought.
            take.current = index
            take.offer = take.attempts[index].offer
            take.respend = nil
            move(to: .generated)
        }
        // Whatever the take waited for, this is a clip; the other is still salvaged.
        guard take.phase == .generated else { return }
        take.current = index
        move(to: .downloaded)
    }

    /// A quarter of an hour in the slow lane: the next offer is tried, and the paid clip is still fetched (seed 1).
    mutating func fallBack(_ index: Int) {
        guard take.hold == .none, !take.isCancelAsked, now >= fallbackAt(index) else { return }
        _ = setOut(.downloadExhausted, sameOffer: false)
    }

    func fallbackAt(_ index: Int) -> Moment {
        guard hasNextOffer, let slow = take.attempts[index].slowSince else { return .never }
        // Nothing is bought while another one is under way.
        if let living = livingAttempt, take.attempts[living].state == .accepted { return .never }
        return slow + Budgets.fallbackAfter
    }
}
