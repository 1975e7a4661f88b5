import KinoraCore

/// What `kinora compose` put together, for people and for programs.
struct ComposeReport {
    var composition: Composition
    /// What the linter says of it, at warning or above.
    var findings: [Finding]

    /// A line a part: what it is, its words, where they came from.
    var lines: [String] {
        let width = (composition.parts.map(\.kind.rawValue.count).max() ?? 0) + 2
        return composition.parts.map { part in
            let kind = part.kind.rawValue
            return kind + String(repeating: " ", count: width - kind.count) + part.text + "  (" + Self.origin(part)
                + ")"
        }
    }

    var json: JSONValue {
        .object([
            ("prompt", .text(composition.prompt.text)),
            ("avoid", .text(composition.prompt.avoid)),
            (
                "parts",
                .list(
                    composition.parts.map { part in
                        .object([
                            ("kind", .text(part.kind.rawValue)), ("text", .text(part.text)),
                            ("origin", .text(Self.name(part.origin))), ("reason", .optional(part.reason)),
                        ])
                    })
            ),
            ("findings", .list(findings.map(JSONValue.init))),
        ])
    }

    private static func origin(_ part: Composition.Part) -> String {
        switch part.origin {
        case .option: "--\(part.kind.rawValue)"
        case .text: "your text"
        case .preset(let name): "preset \(name)"
        case .standard: "not said" + (part.reason.map { ": \($0)" } ?? "")
        }
    }

    private static func name(_ origin: Composition.Origin) -> String {
        switch origin {
        case .option: "option"
        case .text: "text"
        case .preset(let name): "preset:\(name)"
        case .standard: "standard"
        }
    }
}
