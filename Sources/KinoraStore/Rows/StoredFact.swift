import GRDB
import KinoraCore

/// A statement as the log keeps it: the kind in a column of its own, the rest as JSON.
struct StoredFact: Codable {
    enum Kind: String { case accepted, completed, providerFailed, cancelled, expired, usage, cancelAsked, resolved }
    enum Resolution: String, Codable { case adopt, abandon, resubmit }

    var request: RequestID?
    var link: ResultLink?
    var amount: Money?
    var resolution: Resolution?
    /// A person speaks about the hold that they saw: how many attempts there were then.
    var attempts: Int?

    /// - Parameter link: that of the statement's address
    static func make(_ statement: Report.Statement, link: ResultLink?, attempts: Int) -> (Kind, StoredFact) {
        switch statement {
        case .accepted(let request): (.accepted, StoredFact(request: request))
        case .completed(let request, _): (.completed, StoredFact(request: request, link: link))
        case .providerFailed(let request): (.providerFailed, StoredFact(request: request))
        case .cancelled(let request): (.cancelled, StoredFact(request: request))
        case .expired(let request): (.expired, StoredFact(request: request))
        case .usage(let amount): (.usage, StoredFact(amount: amount))
        case .cancelAsked: (.cancelAsked, StoredFact())
        case .resolved(.adopt(let request)):
            (.resolved, StoredFact(request: request, resolution: .adopt, attempts: attempts))
        case .resolved(.abandon): (.resolved, StoredFact(resolution: .abandon, attempts: attempts))
        case .resolved(.resubmit): (.resolved, StoredFact(resolution: .resubmit, attempts: attempts))
        }
    }

    /// Equal for statements that say the same (§1).
    var digest: String {
        let words: [String?] = [
            request?.text, link.map { "\($0.number) \($0.expiresAt.milliseconds)" }, amount.map { "\($0.microUSD)" },
            resolution?.rawValue, attempts.map { "\($0)" },
        ]
        return Digest.sha256(words.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: "\n"))
    }

    /// Facts of a take from `applied` on, in the order of the log.
    static func fresh(_ row: TakeRow, _ db: Database) throws -> [Fact] {
        guard row.facts > row.applied else { return [] }
        let rows = try db.rows(
            "SELECT ordinal, attempt, kind, statement FROM fact WHERE take = ? AND ordinal >= ? ORDER BY ordinal",
            [row.number, row.applied])
        return try rows.map { try fact($0, of: row.id) }
    }

    static func fact(_ row: Row, of take: TakeID) throws -> Fact {
        let what = { "fact \(row["ordinal"] as Int) of take \(take)" }
        do {
            let stored = try StoredJSON.value(StoredFact.self, row["statement"])
            guard let kind = Kind(rawValue: row["kind"]), let meant = stored.meaning(kind) else {
                throw Trouble.unreadable(what())
            }
            return Fact(meant, attempt: row["attempt"])
        } catch {
            throw Trouble.unreadable(what(), error)
        }
    }

    private func meaning(_ kind: Kind) -> Fact.Kind? {
        switch kind {
        case .accepted: request.map { .accepted($0) }
        case .completed: request.map { .completed($0, link) }
        case .providerFailed: request.map { .providerFailed($0) }
        case .cancelled: request.map { .cancelled($0) }
        case .expired: request.map { .expired($0) }
        case .usage: amount.map { .usage($0) }
        case .cancelAsked: .cancelAsked
        case .resolved:
            switch resolution {
            case .adopt: request.map { .resolved(.adopt($0)) }
            case .abandon: .resolved(.abandon)
            case .resubmit: .resolved(.resubmit)
            case nil: nil
            }
        }
    }
}
