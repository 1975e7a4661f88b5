package import KinoraCore

/// What must be true when nothing more will happen: I-1, I-3, I-4, I-11, the book of §7, the outbox and §6.
extension Checker {
    package mutating func ends(rows: [Row], ledger: Ledger, submissions: [Submission], now: Moment) {
        for (take, row) in rows.enumerated()
        where !row.state.phase.isTerminal && row.state.hold == .none && !row.isForgotten {
            report("I-11", "take \(take) is still \(row.state.phase)")
        }
        for submission in submissions { ends(submission, ledger: ledger, now: now) }
        for page in ledger.pages where page.openReserve != .zero {
            let row = rows[page.take].state
            if row.phase.isTerminal { report("I-4", "a reserve stays open after the end of take \(page.take)") }
        }
        for (take, row) in rows.enumerated() {
            told(take, row)
            if rows[..<take].contains(where: { $0.key == row.key }) { report("§6", "one order made two takes") }
        }
    }

    private mutating func ends(_ it: Submission, ledger: Ledger, now: Moment) {
        let page = ledger.page(take: it.take, attempt: it.attempt)
        let name = it.request.text
        if it.isCompleted(at: now) {
            if page?.has(.commit) != true { report("I-3", "\(name) was billed and nobody noticed") }
            if !(it.hasBlob && it.isBlobTrue), page?.has(.loss) != true {
                report("I-1", "\(name) was paid for and its clip is neither kept nor mourned")
            }
        }
        if let page, let book = it.book(at: now), page.spent != book {
            report("§7", "\(name): \(page.spent.microUSD) spent, \(book.microUSD) billed")
        }
    }

    /// §3.2, the last row: told at least once, or not to be told.
    package mutating func told(_ take: Int, _ row: Row) {
        guard row.hasSink, row.state.phase.isTerminal else { return }
        guard let delivery = row.delivery else { return report("outbox", "nobody is told that take \(take) has ended") }
        if delivery.tries > 10 { report("I-12", "\(delivery.tries) deliveries") }
        switch delivery.state {
        case .pending: break
        case .delivered where row.received == 0: report("outbox", "take \(take) counts as told, and nobody heard it")
        case .undelivered where !row.isSinkGone && delivery.tries < 10 && delivery.dueAt < delivery.since + .hours(76):
            report("outbox", "given up after \(delivery.tries) tries")
        case .delivered, .undelivered: break
        }
    }
}

/// A call to a provider, as the checker remembers it.
struct Call {
    var at: Moment
    var place: Int8
    var isRetry: Bool
}

extension Checker {
    /// §3.2: of what a process asks a provider in a minute a fifth may be retries, and three at least.
    package mutating func calls(_ place: Int, isRetry: Bool, now: Moment) {
        calls.append(Call(at: now, place: Int8(place), isRetry: isRetry))
        guard isRetry else { return }
        var (all, again) = (0, 0)
        for call in calls.reversed() {
            if now - call.at >= .minutes(1) { break }
            guard call.place == Int8(place) else { continue }
            all += 1
            again += call.isRetry ? 1 : 0
        }
        if again > max(3, all / 5) { report("§3.2", "\(again) of \(all) calls in a minute are retries") }
    }

    /// A process that dies forgets what it called.
    mutating func dies(_ worker: Int) { calls.removeAll { $0.place / 2 == worker } }
}
