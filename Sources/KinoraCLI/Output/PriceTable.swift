import KinoraCore

/// `kinora models` for people: a line each, in columns as wide as they need to be.
struct PriceTable {
    var sheets: [ModelSheet]

    var lines: [String] {
        let rows = sheets.map { sheet in
            let live = sheet.offers.filter { $0.status == "live" }
            return [
                sheet.model.id, live.isEmpty ? "sold no more" : price(live), length(live),
                live.map(\.provider).joined(separator: ", "), uses(sheet.model),
            ]
        }
        return Self.aligned([["MODEL", "USD", "LENGTH", "SOLD BY", "GOOD FOR"]] + rows)
    }

    private func price(_ live: [ModelSheet.Line]) -> String {
        let known = live.compactMap(\.microUSD)
        guard let least = known.min() else { return "?" }
        // To the hundredth of a cent, upwards; the exact figure is on the model's own page.
        return Money(microUSD: (least + 99) / 100 * 100).dollars
    }

    private func length(_ live: [ModelSheet.Line]) -> String {
        live.first?.seconds.map { "\(JSONValue.number($0).line) s" } ?? (live.first?.lengths == nil ? "" : "?")
    }

    private func uses(_ model: Model) -> String {
        let uses = model.uses.map(\.rawValue)
        return ((model.makes == .still ? ["stills"] : []) + uses).joined(separator: ", ")
    }

    /// Columns under each other, two blanks between.
    static func aligned(_ rows: [[String]]) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                column == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[column] - cell.count + 2)
            }
            let line = cells.joined()
            return String(line.prefix(line.count - line.reversed().prefix { $0 == " " }.count))
        }
    }
}
