import KinoraCore

/// What `kinora doctor` found, for people and for programs.
struct CheckUpReport {
    var checks: [CheckUp]
    var version: String

    /// Whether the main job works.
    var works: Bool { !checks.contains { $0.status == .broken } }

    var json: JSONValue {
        .object([
            ("version", .text(version)),
            ("works", .bool(works)),
            (
                "checks",
                .list(
                    checks.map { check in
                        .object([
                            ("name", .text(check.name)),
                            ("status", .text(check.status.rawValue)),
                            ("found", .text(check.found)),
                            ("costs", .optional(check.costs)),
                            ("mend", .optional(check.mend)),
                        ])
                    })
            ),
        ])
    }

    func lines(isUnicode: Bool, paint: (String, Terminal.Colour) -> String) -> [String] {
        let width = (checks.map(\.name.count).max() ?? 0) + 2
        var lines: [String] = []
        for check in checks {
            let (mark, colour) = Self.mark(check.status, isUnicode: isUnicode)
            let name = check.name + String(repeating: " ", count: width - check.name.count)
            lines.append("\(paint(mark, colour)) \(name)\(Terminal.harmless(check.found))")
            if let costs = check.costs { lines.append("  " + paint("costs you: ", .dim) + Terminal.harmless(costs)) }
            if let mend = check.mend { lines.append("  " + paint("type:      ", .dim) + Terminal.harmless(mend)) }
        }
        return lines + ["", verdict]
    }

    private var verdict: String {
        if !works { return "kinora cannot make clips on this machine yet." }
        return checks.contains { $0.status == .lacking } ? "kinora works; see above for what it lacks." : "all is well."
    }

    private static func mark(_ status: CheckUp.Status, isUnicode: Bool) -> (String, Terminal.Colour) {
        switch status {
        case .fine: (isUnicode ? "✓" : "ok", .green)
        case .lacking: (isUnicode ? "–" : "--", .yellow)
        case .broken: (isUnicode ? "✗" : "!!", .red)
        }
    }
}
