import KinoraCore

/// What was spent and is set aside: a table of totals for people, the entries for spreadsheets.
struct LedgerSheet {
    var report: LedgerReport
    var group: LedgerReport.Group

    /// No lines when nothing was ever written down.
    func lines(isUnicode: Bool, paint: (String, Terminal.Colour) -> String) -> [String] {
        guard !report.totals.isEmpty || !report.entries.isEmpty else { return [] }
        var table = TextTable([
            .init(title: group.rawValue.uppercased()), .init(title: "SPENT", isNumber: true),
            .init(title: "SET ASIDE", isNumber: true), .init(title: "ATTEMPTS", isNumber: true),
        ])
        for total in report.totals {
            table.add(Self.cells(total.key, total.spentMicroUSD, total.reservedMicroUSD, total.attempts))
        }
        let attempts = report.totals.reduce(0) { $0 + $1.attempts }
        table.add(Self.cells("all", report.spentMicroUSD, report.reservedMicroUSD, attempts))
        return table.lines(isUnicode: isUnicode) { text, row, _ in row == 0 ? paint(text, .dim) : text }
    }

    private static func cells(_ key: String, _ spent: Int, _ reserved: Int, _ attempts: Int) -> [String] {
        [key, Dollars(micro: spent).exact, Dollars(micro: reserved).exact, "\(attempts)"]
    }

    /// A header and the entries, oldest first.
    var csv: [String] {
        let header = [
            "sequence", "at", "kind", "amount_usd", "job", "take", "attempt", "provider", "endpoint", "model",
            "request", "reason",
        ]
        return [CSV.row(header)]
            + report.entries.map { entry in
                CSV.row([
                    "\(entry.sequence)", Timestamp(entry.at_unixMs).utc, entry.kind,
                    Dollars(micro: entry.amountMicroUSD).exact, entry.job, entry.take, "\(entry.attempt)",
                    entry.provider, entry.endpoint, entry.model, entry.request ?? "", entry.reason ?? "",
                ])
            }
    }
}
