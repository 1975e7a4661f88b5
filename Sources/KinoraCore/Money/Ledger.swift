/// The book in memory: the constraints of §7 as arithmetic. A database keeps the same ones in its schema.
package struct Ledger: Sendable {
    /// One attempt's page. Its amounts are sums of entries, so that a check reads them and nothing else.
    package struct Page: Hashable, Sendable {
        package var take: Int
        package var attempt: Int
        package var reserved = Money.zero
        package var committed = Money.zero
        package var released = Money.zero
        package var adjusted = Money.zero
        package var suspended = Money.zero
        package var settled = Money.zero
        package var suspenseReleased = Money.zero
        /// One bit for each kind that may be written once.
        package var written: UInt16 = 0
        package var request: RequestID?

        /// What is set aside and neither spent nor given back.
        package var openReserve: Money { reserved - committed - released - suspended + settled }
        /// What may have been spent, nobody knows yet.
        package var openSuspense: Money { suspended - settled - suspenseReleased }
        package var spent: Money { committed + adjusted }

        package func has(_ kind: LedgerEntry.Kind) -> Bool { written & (1 << UInt16(kind.rawValue)) != 0 }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case writtenTwice(LedgerEntry.Kind)
        case requestCommittedTwice
        case commitWithoutRequest
        case noReserve
        case noCommit
        /// More would leave the page than it holds.
        case overdrawn
        case negative
        case overCap(needed: Money, room: Money)
    }

    package private(set) var pages: [Page] = []
    package private(set) var entries: [LedgerEntry] = []
    package var cap: Money
    /// Σ open reserves + Σ suspense + Σ spent, kept as entries come in.
    package private(set) var held = Money.zero

    package init(cap: Money) {
        self.cap = cap
        pages.reserveCapacity(4)
        entries.reserveCapacity(8)
    }

    /// What a new reserve may take.
    package var room: Money { cap - held }

    package func page(take: Int, attempt: Int) -> Page? {
        pages.first { $0.take == take && $0.attempt == attempt }
    }

    /// Writes an entry, or says which constraint forbids it and changes nothing.
    ///
    /// - Throws: ``Refusal``.
    package mutating func enter(_ entry: LedgerEntry) throws(Refusal) {
        let index = pages.firstIndex { $0.take == entry.take && $0.attempt == entry.attempt }
        var page = index.map { pages[$0] } ?? Page(take: entry.take, attempt: entry.attempt)
        let before = page.openReserve + page.openSuspense + page.spent
        if let refusal = refusal(of: entry, on: page) { throw refusal }
        page.add(entry)
        if page.openReserve < .zero || page.openSuspense < .zero { throw .overdrawn }
        held += page.openReserve + page.openSuspense + page.spent - before
        if let index { pages[index] = page } else { pages.append(page) }
        entries.append(entry)
    }

    private func refusal(of entry: LedgerEntry, on page: Page) -> Refusal? {
        if entry.kind != .adjust, entry.amount < .zero { return .negative }
        if entry.kind != .adjust, entry.kind != .loss, page.has(entry.kind) { return .writtenTwice(entry.kind) }
        switch entry.kind {
        case .reserve:
            return entry.amount > max(room, .zero) ? .overCap(needed: entry.amount, room: room) : nil
        case .commit:
            guard let request = entry.request else { return .commitWithoutRequest }
            if !page.has(.reserve) { return .noReserve }
            return pages.contains { $0.request == request } ? .requestCommittedTwice : nil
        case .adjust:
            return page.has(.commit) ? nil : .noCommit
        case .release, .suspenseOpen, .suspenseSettle, .suspenseRelease, .loss:
            return page.has(.reserve) ? nil : .noReserve
        }
    }
}

extension Ledger.Page {
    fileprivate mutating func add(_ entry: LedgerEntry) {
        written |= 1 << UInt16(entry.kind.rawValue)
        switch entry.kind {
        case .reserve: reserved += entry.amount
        case .commit:
            committed += entry.amount
            request = entry.request
        case .release: released += entry.amount
        case .adjust: adjusted += entry.amount
        case .suspenseOpen: suspended += entry.amount
        case .suspenseSettle: settled += entry.amount
        case .suspenseRelease: suspenseReleased += entry.amount
        case .loss: break
        }
    }
}
