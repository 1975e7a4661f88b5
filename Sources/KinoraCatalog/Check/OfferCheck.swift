import KinoraCore

/// What must hold in one offer of a row.
struct OfferCheck {
    let row: Row
    let model: Model
    let offer: Offer
    let path: String

    func check() throws {
        try require(!offer.engine.isEmpty, "engine", "is empty")
        try require(!offer.endpoint.isEmpty && !offer.endpoint.contains(" "), "endpoint", "is no endpoint")
        try require(
            offer.source.hasPrefix("https://") || offer.price?.rates.allSatisfy { $0.usd.millionths == 0 } == true,
            "source", "is no https address")
        try require(Self.isDay(offer.checked), "checked", "“\(offer.checked)” is no day such as 2026-01-31")
        guard offer.status == .live else {
            try require(offer.wire.isEmpty && offer.price == nil, "wire", "what is not sold has neither wire nor price")
            try require(offer.status != .renamed || offer.successor != nil, "successor", "is missing")
            try require(!offer.notes.isEmpty, "notes", "must say what became of it")
            return
        }
        try require(offer.successor == nil, "successor", "is there, and the offer is live")
        try checkWire()
        try checkLimits()
        try checkLength()
        try checkResult()
        try checkPrice()
    }

    private func checkWire() throws {
        let names = model.settings.map(\.name) + ModelCheck.pictures + ModelCheck.words
        for (key, wire) in offer.wire.sorted(by: { $0.key < $1.key }) {
            let parts = key.split(separator: "+").map(String.init)
            for part in parts where !names.contains(part) {
                throw row.trouble("\(path).wire.\(key)", "the model has no setting \(part)")
            }
            try require(!wire.to.isEmpty, "wire.\(key)", "goes under no name")
            try require(
                (wire.form == .choice) == !wire.choice.isEmpty, "wire.\(key)", "a table goes with the form choice alone"
            )
            try require(parts.count == 1 || wire.form == .choice, "wire.\(key)", "several values need a table")
            if parts.count == 1, let values = model.setting(key)?.values, wire.form == .choice, !values.isEmpty {
                try require(
                    wire.choice.keys.allSatisfy(values.contains), "wire.\(key)", "the table knows a value more")
            }
        }
        let targets = offer.wire.values.map(\.to) + offer.fixed.keys + [offer.length?.to].compactMap { $0 }
        try require(Set(targets).count == targets.count, "wire", "two values go under one name")
        for target in targets where offer.forbid.contains(target) {
            throw row.trouble("\(path).forbid", "\(target) is forbidden, and sent")
        }
        try require((offer.wire["still"] != nil) == (model.still != nil), "wire.still", "does not go with still")
        try require(model.endStill != .always || offer.wire["end_still"] != nil, "wire.end_still", "is missing")
        try require(
            model.endStill != .never || offer.wire["end_still"] == nil, "wire.end_still", "the model takes none")
        try require(
            (offer.wire["prompt"] != nil) == (model.prompt.need != .never), "wire.prompt", "does not go with prompt")
    }

    private func checkLimits() throws {
        for (name, limit) in offer.limits.sorted(by: { $0.key < $1.key }) {
            guard let setting = model.setting(name) else {
                throw row.trouble("\(path).limits.\(name)", "the model has no such setting")
            }
            for value in limit.only ?? [] where !setting.allows(value) {
                throw row.trouble("\(path).limits.\(name)", "\(value) is not among the model's values")
            }
            for end in [limit.min, limit.max].compactMap({ $0 }) where !setting.allows(.number(end)) {
                throw row.trouble("\(path).limits.\(name)", "reaches beyond the model's range")
            }
        }
    }

    private func checkLength() throws {
        try require((offer.length != nil) == (model.makes == .clip), "length", "goes with clips")
        guard let length = offer.length else { return }
        let isSaid = length.form != .fixed && !(length.form == .frames && length.min == length.max)
        try require((length.to != nil) == isSaid, "length.to", "does not go with the form")
        if let min = length.min, let max = length.max { try require(min <= max, "length.min", "is above max") }
        if isSaid { try require(length.standard != nil, "length.seconds", "is missing") }
        if let only = length.only {
            try require(
                !only.isEmpty && length.min == nil && length.max == nil, "length.only", "goes without min and max")
        }
        let fps = model.setting("fps")?.standard?.number
        if length.form == .frames { try require(fps ?? length.fps != nil, "length.fps", "is missing") }
        if length.standard != nil, case .exact(let time?) = length.answer(nil, fps: fps), let usual = length.standard {
            try require(abs(time.seconds - usual) < 0.001, "length.seconds", "\(usual) is no length that it makes")
        }
    }

    private func checkResult() throws {
        guard let result = offer.result else { throw row.trouble("\(path).result", "is missing") }
        for pointer in [result.media, result.seed, result.cost].compactMap({ $0 }) {
            try require(pointer.hasPrefix("/"), "result", "“\(pointer)” is no JSON pointer")
        }
    }

    private func checkPrice() throws {
        guard let price = offer.price else { return }
        try require(!price.rates.isEmpty, "price.rates", "are missing")
        try require(
            (price.per == .clip || price.per == .second) == (model.makes == .clip), "price.per",
            "does not go with what it makes")
        let whens = price.rates.map(\.when) + price.factors.map(\.when)
        for (name, value) in whens.compactMap({ $0 }).flatMap({ $0 }) where name != "seconds" {
            try require(
                model.setting(name)?.allows(value) == true, "price",
                "hangs on \(name)=\(value), which the model has not")
        }
        for name in price.factors.compactMap(\.above).flatMap(\.keys) {
            try require(
                ["frames", "seconds"].contains(name) || model.setting(name) != nil, "price.factors", "hangs on \(name)")
        }
    }

    private func require(_ holds: Bool, _ field: String, _ problem: String) throws {
        if !holds { throw row.trouble("\(path).\(field)", problem) }
    }

    /// `YYYY-MM-DD`.
    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { ($0.count, Int($0)) }
        guard parts.map(\.0) == [4, 2, 2], let month = parts[1].1, let day = parts[2].1, parts[0].1 != nil else {
            return false
        }
        return (1...12).contains(month) && (1...31).contains(day)
    }
}
