import Testing

@testable import KinoraCore

@Suite struct LedgerTests {
    private func entry(
        _ kind: LedgerEntry.Kind, _ amount: Int64, attempt: Int = 0, request: String? = nil
    ) -> LedgerEntry {
        LedgerEntry(
            take: 0, attempt: attempt, kind: kind, amount: Money(microUSD: amount), offer: 0,
            request: request.map { RequestID($0) })
    }

    private func book(_ entries: [LedgerEntry], cap: Int64 = 1_000) throws -> Ledger {
        var book = Ledger(cap: Money(microUSD: cap))
        for entry in entries { try book.enter(entry) }
        return book
    }

    @Test func `reserves and suspense count against the cap`() throws {
        var book = try book([entry(.reserve, 600)])
        #expect(throws: Ledger.Refusal.overCap(needed: Money(microUSD: 401), room: Money(microUSD: 400))) {
            try book.enter(entry(.reserve, 401, attempt: 1))
        }
        try book.enter(entry(.suspenseOpen, 600))
        #expect(book.room == Money(microUSD: 400))
        try book.enter(entry(.suspenseRelease, 600))
        #expect(book.room == Money(microUSD: 1_000))
    }

    @Test func `a commit below the bound gives back the rest`() throws {
        let book = try book([entry(.reserve, 600), entry(.commit, 500, request: "a"), entry(.release, 100)])
        #expect(book.held == Money(microUSD: 500))
        #expect(book.page(take: 0, attempt: 0)?.openReserve == .zero)
    }

    @Test(arguments: [
        (LedgerEntry.Kind.commit, Ledger.Refusal.noReserve), (.release, .noReserve), (.adjust, .noCommit),
        (.suspenseOpen, .noReserve), (.loss, .noReserve),
    ])
    func `nothing comes before the reserve`(kind: LedgerEntry.Kind, refusal: Ledger.Refusal) throws {
        var book = try book([])
        #expect(throws: refusal) { try book.enter(entry(kind, 1, request: "a")) }
        #expect(book.entries.isEmpty && book.pages.isEmpty)
    }

    @Test func `a request is committed once, by one attempt (I-4)`() throws {
        var book = try book([entry(.reserve, 100), entry(.commit, 100, request: "a"), entry(.reserve, 1, attempt: 1)])
        #expect(throws: Ledger.Refusal.requestCommittedTwice) {
            try book.enter(entry(.commit, 1, attempt: 1, request: "a"))
        }
        #expect(throws: Ledger.Refusal.commitWithoutRequest) { try book.enter(entry(.commit, 1, attempt: 1)) }
        #expect(throws: Ledger.Refusal.writtenTwice(.reserve)) { try book.enter(entry(.reserve, 1)) }
    }

    @Test func `no more leaves a page than it holds`() throws {
        var book = try book([entry(.reserve, 100)])
        #expect(throws: Ledger.Refusal.overdrawn) { try book.enter(entry(.release, 101)) }
        #expect(throws: Ledger.Refusal.negative) { try book.enter(entry(.release, -1)) }
        #expect(book.held == Money(microUSD: 100))
    }

    @Test func `a refund is a correction after the commit`() throws {
        let book = try book([entry(.reserve, 100), entry(.commit, 100, request: "a"), entry(.adjust, -100)])
        #expect(book.held == .zero && book.entries.count == 3)
    }
}
