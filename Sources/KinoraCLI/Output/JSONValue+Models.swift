import KinoraCore

extension JSONValue {
    /// A row of `kinora models --json`.
    init(row sheet: ModelSheet) { self = .object(Self.head(sheet)) }

    /// `kinora models show --json`.
    init(whole sheet: ModelSheet) {
        let model = sheet.model
        self = .object(
            Self.head(sheet) + [
                ("sound", .text(model.sound.rawValue)),
                ("loop", .bool(model.loops)),
                ("end_still", .text(model.endStill.rawValue)),
                ("still", .text(sheet.still)),
                ("notes", .list(model.notes.map(JSONValue.text))),
                ("settings", .list(sheet.settings.map(JSONValue.init))),
            ])
    }

    private static func head(_ sheet: ModelSheet) -> [(String, JSONValue)] {
        let model = sheet.model
        return [
            ("id", .text(model.id)),
            ("title", .text(model.title)),
            ("makes", .text(model.makes.rawValue)),
            ("for", .list(model.uses.map { .text($0.rawValue) })),
            ("offers", .list(sheet.offers.map(JSONValue.init))),
        ]
    }

    private init(_ line: ModelSheet.Line) {
        self = .object([
            ("provider", .text(line.provider)),
            ("endpoint", .text(line.endpoint)),
            ("usd", .dollars(line.microUSD)),
            ("status", .text(line.status)),
            ("successor", .optional(line.successor)),
            ("seconds", line.seconds.map(JSONValue.number) ?? .null),
            ("lengths", .optional(line.lengths)),
            ("source", .text(line.source)),
            ("checked", .text(line.checked)),
            ("notes", .list(line.notes.map(JSONValue.text))),
        ])
    }

    private init(_ setting: ModelSheet.SettingLine) {
        self = .object([
            ("name", .text(setting.name)),
            ("range", .text(setting.range)),
            ("default", .optional(setting.standard)),
            ("note", .optional(setting.note)),
        ])
    }

    /// Dollars, or nothing where nobody says.
    static func dollars(_ micro: Int64?) -> JSONValue { micro.map { .dollars(micro: Int($0)) } ?? .null }
}
