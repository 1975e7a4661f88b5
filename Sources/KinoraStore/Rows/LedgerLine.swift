import GRDB
import KinoraCore

/// An entry as it lies in the table, with its link to the one before (§7).
struct LedgerLine {
    var row: LedgerRow
    /// By the store's clock: which day's and month's cap it counts against.
    var at: Moment
    /// The hash of the entry before.
    var previous: String
    var hash: String

    /// What the first entry has for a previous one.
    static let beginning = String(repeating: "0", count: 64)

    /// SHA-256 over every field and the hash before, each with its length, so that no two entries read the same.
    var seal: String {
        let fields: [String] = [
            "kinora ledger 1", previous, "\(row.sequence)", "\(at.milliseconds)", "\(row.at_unixMs)", row.kind.name,
            "\(row.amount.microUSD)", row.job.text, row.take.text, "\(row.attempt)", row.place.provider,
            row.place.endpoint, row.place.model, row.request.map { "=\($0.text)" } ?? "", row.reason?.name ?? "",
        ]
        return Digest.sha256(fields.map { "\($0.utf8.count):\($0)\n" }.joined())
    }

    static let insertion = """
        INSERT INTO entry (sequence, at, at_unixMs, kind, amount, job, take, attempt, provider, endpoint, model, request,
            reason, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    var arguments: StatementArguments {
        [
            row.sequence, at.milliseconds, row.at_unixMs, row.kind.name, row.amount.microUSD, row.job.text,
            row.take.text, row.attempt, row.place.provider, row.place.endpoint, row.place.model, row.request?.text,
            row.reason?.name, previous, hash,
        ]
    }

    static let columns = """
        SELECT sequence, at, at_unixMs, kind, amount, job, take, attempt, provider, endpoint, model, request, reason,
            previous, hash FROM entry
        """

    init(row: LedgerRow, at: Moment, previous: String, hash: String) {
        self.row = row
        self.at = at
        self.previous = previous
        self.hash = hash
    }

    /// - Throws: `internalFault` with the number of an entry that is none of this version.
    init(_ line: Row) throws {
        let sequence: Int64 = line["sequence"]
        let why: String? = line["reason"]
        let reason = why.flatMap(Attempt.Reason.init(name:))
        guard let kind = LedgerEntry.Kind(name: line["kind"]), (why == nil) == (reason == nil) else {
            throw Trouble.unreadable("entry \(sequence) of the ledger")
        }
        self.init(
            row: LedgerRow(
                sequence: sequence, at_unixMs: line["at_unixMs"], kind: kind, amount: Money(microUSD: line["amount"]),
                job: JobID(line["job"]), take: TakeID(line["take"]), attempt: line["attempt"],
                place: OfferPlace(provider: line["provider"], endpoint: line["endpoint"], model: line["model"]),
                request: (line["request"] as String?).map { RequestID($0) }, reason: reason),
            at: Moment(milliseconds: line["at"]), previous: line["previous"], hash: line["hash"])
    }
}
