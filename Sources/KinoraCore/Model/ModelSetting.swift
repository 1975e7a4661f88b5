/// One thing a person may choose about a model, under a name that is the same whoever sells it.
package struct ModelSetting: Hashable, Sendable {
    package enum Kind: String, Sendable, Codable {
        case integer, number, text, flag, choice
        /// Files of weights by URL, each with a strength: `https://…*0.8,https://…`.
        case weights
    }

    package var name: String
    package var kind: Kind
    package var min: Double?
    package var max: Double?
    /// The minimum is not among the values.
    package var isMinExcluded: Bool
    package var values: [String]
    /// Sent when nobody chooses; without one nothing is sent.
    package var standard: WireValue?
    package var unit: String?
    package var note: String?

    /// A number in a range, without a usual value.
    package init(_ guide: SettingGuide) {
        name = guide.key
        kind = .number
        min = guide.range.lowerBound
        max = guide.range.upperBound
        isMinExcluded = false
        values = []
        standard = nil
        unit = guide.unit
        note = guide.meaning
    }
}

extension ModelSetting: Codable {
    private enum Key: String, CodingKey {
        case name, kind = "type", min, max, isMinExcluded = "min_excluded", values, standard = "default", unit, note
    }

    package init(from decoder: any Decoder) throws {
        let row = try decoder.container(keyedBy: Key.self)
        name = try row.decode(String.self, forKey: .name)
        kind = try row.decode(Kind.self, forKey: .kind)
        min = try row.decodeIfPresent(Double.self, forKey: .min)
        max = try row.decodeIfPresent(Double.self, forKey: .max)
        isMinExcluded = try row.decodeIfPresent(Bool.self, forKey: .isMinExcluded) ?? false
        values = try row.decodeIfPresent([String].self, forKey: .values) ?? []
        standard = try row.decodeIfPresent(WireValue.self, forKey: .standard)
        unit = try row.decodeIfPresent(String.self, forKey: .unit)
        note = try row.decodeIfPresent(String.self, forKey: .note)
    }

    package func encode(to encoder: any Encoder) throws {
        var row = encoder.container(keyedBy: Key.self)
        try row.encode(name, forKey: .name)
        try row.encode(kind, forKey: .kind)
        try row.encodeIfPresent(min, forKey: .min)
        try row.encodeIfPresent(max, forKey: .max)
        try row.encode(isMinExcluded, forKey: .isMinExcluded)
        try row.encode(values, forKey: .values)
        try row.encodeIfPresent(standard, forKey: .standard)
        try row.encodeIfPresent(unit, forKey: .unit)
        try row.encodeIfPresent(note, forKey: .note)
    }
}
