import KinoraCore

/// `kinora quote` for people.
struct QuoteSheet {
    var quote: Quote

    var lines: [String] {
        var lines = ["\(quote.model)  \(quote.title)"]
        lines += quote.reasons.map { "  \($0)" }
        if !quote.path.isEmpty { lines += ["", "Would be asked, in this order:"] }
        for (number, line) in quote.path.enumerated() {
            lines.append("  \(number + 1). \(line.provider)  \(line.endpoint)  \(Self.price(line))\(Self.length(line))")
            if let key = line.missingKey { lines.append("     there is no key: set \(key)") }
            lines += line.notes.map { "     \($0)" }
            lines.append("     price from \(line.source), looked up \(line.checked)")
        }
        if !quote.refused.isEmpty { lines += ["", "Would not be asked:"] }
        for refusal in quote.refused {
            lines.append("  \(refusal.provider)  \(refusal.endpoint)")
            lines.append("     \(refusal.reason); \(refusal.hint)")
        }
        if !quote.notes.isEmpty { lines += [""] + quote.notes.map { "note: \($0)" } }
        return lines + ["", verdict]
    }

    private var verdict: String {
        guard !quote.path.isEmpty else { return "nobody can do this as it is; nothing was sent" }
        guard quote.path.contains(where: { $0.missingKey == nil }) else {
            return "nothing was sent; there is no key yet, and --model procedural is free"
        }
        return "nothing was sent"
    }

    private static func price(_ line: Quote.Line) -> String {
        guard let estimate = line.estimateMicroUSD, let bound = line.boundMicroUSD else { return "price not known" }
        let most = bound == estimate ? "" : ", \(Dollars(micro: Int(bound)).spoken) at most"
        return Dollars(micro: Int(estimate)).spoken + most
    }

    private static func length(_ line: Quote.Line) -> String {
        line.seconds.map { " for \(JSONValue.number($0).line) s" } ?? ""
    }
}
