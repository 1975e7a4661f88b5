import KinoraCore

extension JSONValue {
    /// A finding. `fix` is for people; `edits` are safe to make, in bytes of UTF-8 and in characters.
    init(_ finding: Finding) {
        self = .object([
            ("rule", .text(finding.rule)),
            ("severity", .text(finding.severity.rawValue)),
            ("message", .text(finding.message)),
            ("reason", .text(finding.reason)),
            ("span", finding.span.map(JSONValue.init) ?? .null),
            ("fix", .text(finding.fix.advice)),
            (
                "edits",
                .list(finding.fix.edits.map { .object([("span", JSONValue($0.span)), ("text", .text($0.text))]) })
            ),
            ("avoid", .optional(finding.fix.avoid)),
        ])
    }

    private init(_ span: Finding.Span) {
        func range(_ range: Range<Int>) -> JSONValue {
            .object([("start", .integer(UInt64(range.lowerBound))), ("end", .integer(UInt64(range.upperBound)))])
        }
        self = .object([("utf8", range(span.utf8)), ("characters", range(span.characters))])
    }

    init(_ trouble: Trouble, blamed: [String]) {
        self = .object([
            ("code", .text(trouble.code)),
            ("title", .text(trouble.title)),
            ("cause", .text(trouble.cause)),
            (
                "changes",
                .list(
                    trouble.changes.map {
                        .object([("lever", .text($0.lever.rawValue)), ("advice", .text($0.advice))])
                    })
            ),
            ("blamed", .list(blamed.map { .text($0) })),
        ])
    }
}
