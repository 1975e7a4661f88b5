import KinoraCore

/// One thing that can be wrong with a prompt.
///
/// A rule is a file in `Rules/` whose doc comment is its manual, a line in ``RuleRegistry``, and a test in which the
/// wrong words are marked.
protocol Rule: Sendable {
    /// As it is called in findings and in `config.yaml`.
    static var name: String { get }
    /// Whether it is about engines that invent what a prompt leaves open, and no matter to the one that is built in.
    static var isForInventors: Bool { get }
    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding]
}

extension Rule {
    static var isForInventors: Bool { true }

    static func finding(
        _ severity: Finding.Severity, _ span: Finding.Span?, _ message: String, because reason: String,
        fix: Finding.Fix
    ) -> Finding {
        Finding(rule: name, severity: severity, message: message, reason: reason, span: span, fix: fix)
    }
}
