import Kinora
import KinoraCore
import KinoraStore
import KinoraTestKit

/// Our rows beside the provider's book, when everything has ended. Whatever does not agree is a difference.
struct Comparison: Sendable {
    var takes: [String: Int] = [:]
    var requests = 0
    var billed = Money.zero
    var ledger = Money.zero
    /// Of requests that were not accepted as far as anybody can see.
    var suspense = Money.zero
    var clips = 0
    /// Paid, no longer to be had, and written down as lost.
    var mourned = 0
    var submissions = 0
    var resubmissions = 0
    var differences: [String] = []

    static func of(_ home: String, with book: FakeBook) async throws -> Comparison {
        let store = try SQLiteStore.open(home)
        let shelf = try ArtifactFolder(root: home)
        var comparison = Comparison()
        try await comparison.read(store, shelf, book)
        try await store.close()
        return comparison
    }

    private mutating func read(_ store: any Store, _ shelf: any Shelf, _ book: FakeBook) async throws {
        for finding in try await store.audit() where finding.severity == .error {
            differences.append("audit: \(finding.code): \(finding.message)")
        }
        let accounts = try await Accounts(store)
        let rows = Dictionary(grouping: book.requests, by: \.token)
        var known: Set<String> = []
        var cursor: JobID?
        repeat {
            let page = try await store.jobs(before: cursor, limit: 200)
            for take in page.flatMap(\.takes) {
                known.formUnion(take.tokens)
                try await compare(take, shelf, accounts, rows)
            }
            cursor = page.last?.id
        } while cursor != nil
        requests = book.requests.count
        billed = Money(microUSD: book.billed_usd_micro)
        ledger = accounts.spent
        if billed != ledger {
            differences.append("the book bills \(billed.microUSD), the ledger has \(ledger.microUSD)")
        }
        for row in book.requests where !known.contains(row.token) {
            differences.append("\(row.id): accepted without an intent of ours")
        }
    }

    private mutating func compare(
        _ take: TakeRecord, _ shelf: any Shelf, _ accounts: Accounts, _ rows: [String: [FakeBook.Row]]
    ) async throws {
        takes[Self.word(for: take), default: 0] += 1
        if !take.hasEnded { differences.append("\(take.id): still \(take.state.phase), held: \(take.state.hold)") }
        var paid = 0
        for (index, attempt) in take.state.attempts.enumerated() {
            let rows = rows[take.tokens[index]] ?? []
            let account = accounts.of(take.id, index)
            if attempt.usedSubmission { submissions += 1 }
            if index > 0, attempt.usedSubmission, take.state.attempts[..<index].contains(where: \.usedSubmission) {
                resubmissions += 1
                if attempt.reason == nil { differences.append("\(take.id) \(index): sent again without a reason") }
            }
            if rows.count > 1 { differences.append("\(take.id) \(index): sent \(rows.count) times") }
            suspense += account.suspense
            guard let row = rows.first else {
                if account.spent != .zero { differences.append("\(take.id) \(index): paid, and not in the book") }
                continue
            }
            if row.billed_usd_micro > 0 { paid += 1 }
            if account.spent.microUSD != row.billed_usd_micro {
                differences.append(
                    "\(take.id) \(index) \(row.id): \(row.billed_usd_micro) billed, \(account.spent.microUSD) in the "
                        + "ledger, \(attempt.state)")
            }
            if row.status == .done { try await look(for: row, take, index, shelf, hasLoss: account.hasLoss) }
        }
        let isMourned = take.state.attempts.contains { $0.state == .expired }
        if paid > 1, !isMourned, !take.state.attempts.contains(where: { $0.reason == .downloadExhausted }) {
            differences.append("\(take.id): \(paid) requests of one take are billed")
        }
    }

    /// A clip that was paid for lies on the shelf, and is the one that was paid for; or its loss is written down.
    private mutating func look(
        for row: FakeBook.Row, _ take: TakeRecord, _ index: Int, _ shelf: any Shelf, hasLoss: Bool
    ) async throws {
        for kept in take.artifacts where kept.attempt == index && (kept.role == .clip || kept.role == .extra) {
            guard let path = try await shelf.path(of: kept.artifact) else {
                differences.append("\(take.id) \(index): the row has a clip, the shelf does not")
                continue
            }
            let owner = FakeClips.request(of: try ScratchFolder.bytes(at: path))
            if owner == row.id {
                clips += 1
            } else {
                differences.append("\(take.id) \(index): the clip is that of \(owner ?? "nobody"), not of \(row.id)")
            }
            return
        }
        if hasLoss {
            mourned += 1
        } else if take.hasEnded {
            differences.append("\(take.id) \(index) \(row.id): LOST, paid and not kept")
        }
    }

    private static func word(for take: TakeRecord) -> String {
        take.state.hold == .decision && !take.state.phase.isTerminal ? "decision" : "\(take.state.phase)"
    }
}

/// What the ledger has for each attempt.
private struct Accounts {
    struct Page {
        var spent = Money.zero
        var suspense = Money.zero
        var hasLoss = false
    }

    private struct Place: Hashable {
        var take: TakeID
        var attempt: Int
    }

    private var pages: [Place: Page] = [:]
    private(set) var spent = Money.zero

    init(_ store: any Store) async throws {
        var last: Int64 = 0
        while true {
            let rows = try await store.ledger(after: last, limit: 1_000)
            for row in rows { enter(row) }
            guard let end = rows.last?.sequence else { return }
            last = end
        }
    }

    func of(_ take: TakeID, _ attempt: Int) -> Page { pages[Place(take: take, attempt: attempt)] ?? Page() }

    private mutating func enter(_ row: LedgerRow) {
        let place = Place(take: row.take, attempt: row.attempt)
        switch row.kind {
        case .commit, .adjust:
            pages[place, default: Page()].spent += row.amount
            spent += row.amount
        case .suspenseOpen: pages[place, default: Page()].suspense += row.amount
        case .suspenseSettle, .suspenseRelease: pages[place, default: Page()].suspense -= row.amount
        case .loss: pages[place, default: Page()].hasLoss = true
        case .reserve, .release: break
        }
    }
}
