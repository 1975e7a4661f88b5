import KinoraCore

/// What `kinora lint` found, for people and for programs.
struct LintReport {
    var prompt: String
    var findings: [Finding]
    /// What `--after` asked about.
    var trouble: Trouble?
    /// What `--fix` made of the prompt.
    var fixed: (prompt: MotionPrompt, made: [Finding])?

    var json: JSONValue {
        var pairs: [(String, JSONValue)] = [("findings", .list(findings.map(JSONValue.init)))]
        if let fixed {
            pairs.append(
                (
                    "fixed",
                    .object([
                        ("prompt", .text(fixed.prompt.text)), ("avoid", .text(fixed.prompt.avoid)),
                        ("rules", .list(fixed.made.map { .text($0.rule) })),
                    ])
                ))
        }
        if let trouble { pairs.append(("after", JSONValue(trouble, blamed: blamed(trouble)))) }
        return .object(pairs)
    }

    /// Rules that found something in the prompt and that make the trouble likely.
    private func blamed(_ trouble: Trouble) -> [String] {
        trouble.rules.filter { rule in findings.contains { $0.rule == rule } }
    }

    func lines(isUnicode: Bool, paint: (String, Terminal.Colour) -> String) -> [String] {
        var lines = trouble.map { self.lines(of: $0, paint: paint) } ?? []
        for finding in findings {
            if !lines.isEmpty { lines.append("") }
            let head = paint(finding.severity.rawValue, Self.colour(finding.severity))
            lines.append("\(head) \(Terminal.harmless(finding.message)) \(paint("[\(finding.rule)]", .dim))")
            if let span = finding.span {
                lines += Excerpt(prompt, span).lines(isUnicode: isUnicode).map { "  " + $0 }
            }
            lines.append("  " + paint("why: ", .dim) + Terminal.harmless(finding.reason))
            lines.append("  " + paint("fix: ", .dim) + Terminal.harmless(finding.fix.advice))
        }
        return lines
    }

    private func lines(of trouble: Trouble, paint: (String, Terminal.Colour) -> String) -> [String] {
        var lines = ["\(trouble.title): \(trouble.cause)"]
        let width = (trouble.changes.map(\.lever.rawValue.count).max() ?? 0) + 2
        for change in trouble.changes {
            let lever = change.lever.rawValue
            lines.append(
                "  " + paint(lever, .cyan) + String(repeating: " ", count: width - lever.count) + change.advice)
        }
        let blamed = blamed(trouble)
        if !blamed.isEmpty { lines.append("in this prompt: " + blamed.joined(separator: ", ")) }
        return lines
    }

    /// What was changed, for `--fix`.
    var fixLines: [String] {
        guard let fixed else { return [] }
        var lines = fixed.made.map { "fixed: \($0.message) [\($0.rule)]" }
        let left = findings.filter { $0.severity > .note && !fixed.made.contains($0) }
        lines += left.map { "left: \($0.message); \($0.fix.advice) [\($0.rule)]" }
        if fixed.made.contains(where: { $0.fix.avoid != nil }) {
            lines.append("pass --avoid \"\(fixed.prompt.avoid)\" with it")
        }
        return lines
    }

    private static func colour(_ severity: Finding.Severity) -> Terminal.Colour {
        switch severity {
        case .note: .cyan
        case .warning: .yellow
        case .error: .red
        }
    }
}
