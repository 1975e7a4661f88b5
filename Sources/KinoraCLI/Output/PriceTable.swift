import KinoraCore

/// `kinora models` for people.
struct PriceTable {
    var sheets: [ModelSheet]

    func lines(isUnicode: Bool, paint: (String, Terminal.Colour) -> String) -> [String] {
        var table = TextTable(
            ["MODEL", "PRICE", "LENGTH", "GOOD FOR", "SOLD BY"].map {
                .init(title: $0, isNumber: $0 == "PRICE" || $0 == "LENGTH")
            })
        for sheet in sheets {
            let live = sheet.offers.filter { $0.status == "live" }
            table.add([
                sheet.model.id, Self.price(live), Self.length(live), Self.uses(sheet.model),
                live.isEmpty ? "nobody" : live.map(\.provider).joined(separator: ", "),
            ])
        }
        return table.lines(isUnicode: isUnicode) { text, row, _ in row == 0 ? paint(text, .dim) : text }
    }

    private static func price(_ live: [ModelSheet.Line]) -> String {
        guard let least = live.compactMap(\.microUSD).min() else { return live.isEmpty ? "" : "?" }
        // To the hundredth of a cent, upwards; the exact figure is on the model's own page.
        return Dollars(micro: Int((least + 99) / 100 * 100)).spoken
    }

    private static func length(_ live: [ModelSheet.Line]) -> String {
        live.first?.seconds.map { "\(JSONValue.number($0).line) s" } ?? (live.first?.lengths == nil ? "" : "?")
    }

    private static func uses(_ model: Model) -> String {
        ((model.makes == .still ? ["stills"] : []) + model.uses.map(\.rawValue)).joined(separator: ", ")
    }
}
