package import KinoraCore

/// Looks at prompts before anybody pays for them.
package struct Linter: Sendable {
    /// What a configuration makes of a rule.
    package enum Setting: Sendable, Hashable {
        case off
        /// Its findings have this severity, whatever the rule thinks.
        case severity(Finding.Severity)
    }

    /// By name of the rule; others stay as they are.
    package var settings: [String: Setting]

    package init(settings: [String: Setting] = [:]) { self.settings = settings }

    /// What there is to say about a prompt, worst first; findings of one severity in the order of the text.
    package func findings(in prompt: MotionPrompt, _ circumstances: PromptCircumstances = .init()) -> [Finding] {
        // Nobody takes more, and nothing that could be said of its words would matter.
        let isEndless = prompt.text.utf8.count > TooLong.most_characters * 4
        if isEndless { return [TooLong.endless(prompt.text.utf8.count)].compactMap(set) }
        let reading = Reading(prompt)
        let found = rules(reading, circumstances).flatMap { $0.findings(in: reading, circumstances) }
        return found.compactMap(set).enumerated().sorted { Self.isBefore($0, $1) }.map(\.element)
    }

    /// Where the words cannot be read, only the rules that need no words speak.
    private func rules(_ reading: Reading, _ circumstances: PromptCircumstances) -> [any Rule.Type] {
        let rules = RuleRegistry.all.filter { circumstances.traits.invents || !$0.isForInventors }
        let isRead = circumstances.traits.readsPrompt && reading.isReadable
        return rules.filter { isRead || RuleRegistry.wordless.contains($0.name) }
    }

    private func set(_ finding: Finding) -> Finding? {
        switch settings[finding.rule] {
        case .off: return nil
        case .severity(let severity):
            var finding = finding
            finding.severity = severity
            return finding
        case nil: return finding
        }
    }

    private static func isBefore(_ a: (offset: Int, element: Finding), _ b: (offset: Int, element: Finding)) -> Bool {
        if a.element.severity != b.element.severity { return a.element.severity > b.element.severity }
        let places = [a, b].map { $0.element.span?.utf8.lowerBound ?? Int.max }
        return places[0] == places[1] ? a.offset < b.offset : places[0] < places[1]
    }
}
