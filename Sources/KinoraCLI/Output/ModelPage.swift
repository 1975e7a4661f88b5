import KinoraCore

/// `kinora models show` for people.
struct ModelPage {
    var sheet: ModelSheet

    func lines(isUnicode: Bool, paint: (String, Terminal.Colour) -> String) -> [String] {
        let model = sheet.model
        var lines = ["\(model.id)  \(model.title)"]
        let uses = model.uses.map(\.rawValue).joined(separator: ", ")
        if !uses.isEmpty { lines.append("good for \(uses)") }
        if !powers.isEmpty { lines.append(powers.joined(separator: "; ")) }
        if !sheet.still.isEmpty { lines.append("the still: \(sheet.still)") }
        lines += model.notes
        // What stands in rows may be anybody's; the table sees to its own cells.
        lines = lines.map(Terminal.harmless)
        if !sheet.settings.isEmpty {
            lines.append("")
            lines += settings.lines(isUnicode: isUnicode) { text, row, _ in row == 0 ? paint(text, .dim) : text }
        }
        lines += ["", "Sold by:"]
        return lines + sheet.offers.flatMap(about).map(Terminal.harmless)
    }

    /// What may stand after `--set`.
    private var settings: TextTable {
        var table = TextTable(["SETTING", "DEFAULT", "RANGE"].map { .init(title: $0) })
        for setting in sheet.settings {
            let range = setting.range.hasPrefix("is ") ? String(setting.range.dropFirst(3)) : setting.range
            table.add([setting.name, setting.standard ?? "", range + (setting.note.map { "; \($0)" } ?? "")])
        }
        return table
    }

    private var powers: [String] {
        let model = sheet.model
        var powers: [String] = []
        switch model.sound {
        case .never: break
        case .optional: powers.append("sound if you want it")
        case .always: powers.append("always with sound")
        }
        if model.loops { powers.append("loops") }
        switch model.endStill {
        case .never: break
        case .optional: powers.append("takes --end-still")
        case .always: powers.append("needs --end-still")
        }
        return powers
    }

    private func about(_ offer: ModelSheet.Line) -> [String] {
        var head = "  \(offer.provider)  \(offer.endpoint)"
        if offer.status == "live" {
            let price = offer.microUSD.map { Dollars(micro: Int($0)).spoken } ?? "price not known"
            let length = offer.seconds.map { " for \(JSONValue.number($0).line) s" } ?? ""
            head += "  \(price)\(length)"
        } else {
            head += "  \(offer.status)" + (offer.successor.map { ", use \($0)" } ?? "")
        }
        var lines = [head]
        if let lengths = offer.lengths { lines.append("    makes \(lengths)") }
        lines += offer.notes.map { "    \($0)" }
        return lines + ["    \(offer.source), looked up \(offer.checked)"]
    }
}
