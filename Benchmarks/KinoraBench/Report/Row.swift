import Foundation

/// One figure, and what it is held to.
struct Row: Encodable {
    let section: String
    let name: String
    let value: Double
    let unit: String
    private(set) var most: Double?
    private(set) var least: Double?
    private(set) var note = ""
    private let digits: Int

    init(_ section: String, _ name: String, _ value: Double, _ unit: String, digits: Int) {
        self.section = section
        self.name = name
        self.value = value
        self.unit = unit
        self.digits = digits
    }

    func atMost(_ bound: Double) -> Row { changed { $0.most = bound } }
    func atLeast(_ bound: Double) -> Row { changed { $0.least = bound } }
    func noting(_ note: String) -> Row { changed { $0.note = note } }

    private func changed(_ change: (inout Row) -> Void) -> Row {
        var row = self
        change(&row)
        return row
    }

    /// `nil` for a figure that is only told.
    var isKept: Bool? {
        if let most { return value <= most }
        if let least { return value >= least }
        return nil
    }

    var figure: String { Self.number(value, digits) + (unit.isEmpty ? "" : " \(unit)") }

    var bound: String {
        if let most { return "≤ \(Self.plain(most))" }
        if let least { return "≥ \(Self.plain(least))" }
        return ""
    }

    static func number(_ value: Double, _ digits: Int) -> String {
        let power = (0..<digits).reduce(1.0) { power, _ in power * 10 }
        let whole = Int64((value * power).rounded())
        guard digits > 0 else { return "\(whole)" }
        let tail = "\(whole.magnitude % UInt64(power))"
        return "\(whole < 0 ? "−" : "")\(whole.magnitude / UInt64(power))."
            + String(repeating: "0", count: digits - tail.count) + tail
    }

    private static func plain(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }

    private enum Key: String, CodingKey { case section, name, value, unit, most, least, ok, note }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(section, forKey: .section)
        try object.encode(name, forKey: .name)
        try object.encode(value, forKey: .value)
        try object.encode(unit, forKey: .unit)
        try object.encodeIfPresent(most, forKey: .most)
        try object.encodeIfPresent(least, forKey: .least)
        try object.encodeIfPresent(isKept, forKey: .ok)
        if !note.isEmpty { try object.encode(note, forKey: .note) }
    }
}
