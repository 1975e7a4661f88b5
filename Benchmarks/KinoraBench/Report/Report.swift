import Foundation

/// All figures of one run.
struct Report: Encodable {
    var still = ""
    private(set) var rows: [Row] = []

    mutating func add(_ more: [Row]) { rows += more }

    var missed: Int { rows.count { $0.isKept == false } }
    var isKept: Bool { missed == 0 }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    func table() -> String {
        let wide = rows.map(\.name.count).max() ?? 0
        var lines = ["kinora beside ffmpeg: \(still); 5 s of 720p at 24 frames a second"]
        var section = ""
        for row in rows {
            if row.section != section {
                section = row.section
                lines += ["", section]
            }
            let verdict = row.isKept.map { $0 ? "ok" : "MISSED" } ?? ""
            let cells = ["  " + Self.left(row.name, wide), Self.right(row.figure, 14), Self.left(row.bound, 7)]
            lines.append((cells + [Self.left(verdict, 6), row.note]).joined(separator: "  "))
        }
        lines += ["", isKept ? "Every bound is kept." : "\(missed) missed."]
        return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(width - text.count, 0)) + text
    }
}
