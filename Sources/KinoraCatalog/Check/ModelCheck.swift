import KinoraCore

/// What must hold in a row whatever the others say.
struct ModelCheck {
    let row: Row
    let model: Model

    /// Names on the left of a wire that are no settings.
    static let pictures = ["still", "end_still"]
    static let words = ["prompt", "avoid", "seed"]

    func check() throws {
        try require(
            !model.id.isEmpty && model.id.utf8.allSatisfy(Self.isIDPart) && model.id != "auto", "id",
            "is lower case letters, digits, dots and dashes, and not auto")
        try require(!model.title.isEmpty, "title", "is empty")
        try require(!model.offers.isEmpty, "offers", "nobody sells it, and nobody did")
        try require(Set(model.uses).count == model.uses.count, "uses", "one is there twice")
        try require(!model.uses.contains(.loop) || model.loops, "uses", "loop is there, and it makes none")
        try require(!model.uses.contains(.sound) || model.sound != .never, "uses", "sound is there, and it makes none")
        for (index, setting) in model.settings.enumerated() { try check(setting, at: "settings.\(index)") }
        try require(
            Set(model.settings.map(\.name)).count == model.settings.count, "settings", "a name is there twice")
        for (index, offer) in model.offers.enumerated() {
            try OfferCheck(row: row, model: model, offer: offer, path: "offers.\(index)").check()
        }
    }

    private func check(_ setting: ModelSetting, at path: String) throws {
        let reserved = Self.pictures + Self.words + ["seconds"]
        try require(
            !setting.name.isEmpty && setting.name.utf8.allSatisfy(Self.isNamePart)
                && !reserved.contains(setting.name), "\(path).name",
            "“\(setting.name)” is no name for a setting")
        if let min = setting.min, let max = setting.max {
            try require(min <= max, "\(path).min", "is above max")
        }
        try require(
            (setting.kind == .choice) == !setting.values.isEmpty, "\(path).values", "go with the type choice alone")
        if let standard = setting.standard {
            try require(setting.allows(standard), "\(path).default", "\(standard) is not among its values")
        }
    }

    func require(_ holds: Bool, _ field: String, _ problem: String) throws {
        if !holds { throw row.trouble(field, problem) }
    }

    static func isIDPart(_ byte: UInt8) -> Bool {
        isNamePart(byte) && byte != UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
