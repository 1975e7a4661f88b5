import KinoraCore

/// Once a day what the providers say they billed is held against the ledger (§7).
extension World {
    mutating func audit(_ event: Event) {
        guard workers.contains(where: { $0.isUp(now) }) else {
            var later = event
            later.at = now + .minutes(30)
            return queue.add(later)
        }
        for index in submissions.indices { compareWithBook(index) }
    }

    private mutating func compareWithBook(_ index: Int) {
        let it = submissions[index]
        guard let billed = it.book(at: now) else { return }
        // A provider that is not served is not asked either.
        if isRemoved(it.endpoint), !L.servesRemovedOffers { return }
        if it.attempt < 0 {
            guard billed > .zero || it.isCompleted(at: now) else { return }
            adopt(index)
        }
        guard submissions[index].attempt >= 0 else { return }
        let attempt = submissions[index].attempt
        let link = it.isCompleted(at: now) ? ResultLink(number: index, expiresAt: it.linkUntil) : nil
        let line = UsageLine(request: it.request, billed: billed, link: link)
        let news = line.news(for: rows[it.take].state.attempts[attempt])
        guard !news.isEmpty else { return }
        note("the daily audit finds news about \(it.request.text)")
        for kind in news { record(Fact(kind, attempt: attempt), it.take, isStale: false) }
        wake(it.take, at: now)
    }
}
