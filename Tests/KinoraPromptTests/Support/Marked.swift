import KinoraCore
import Testing

@testable import KinoraPrompt

/// A prompt in which `[[` and `]]` stand around what a rule shall mark.
struct Marked {
    let prompt: MotionPrompt
    /// Bytes of UTF-8.
    let span: Range<Int>?

    init(_ text: String, avoid: String = "") {
        let parts = text.split(separator: "[[", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            prompt = MotionPrompt(text, avoid: avoid)
            span = nil
            return
        }
        let inner = parts[1].split(separator: "]]", maxSplits: 1, omittingEmptySubsequences: false)
        prompt = MotionPrompt(parts[0] + inner.joined(), avoid: avoid)
        span = parts[0].utf8.count..<(parts[0].utf8.count + inner[0].utf8.count)
    }

    func findings(_ rule: any Rule.Type, _ circumstances: PromptCircumstances = .init()) -> [Finding] {
        Linter().findings(in: prompt, circumstances).filter { $0.rule == rule.name }
    }

    /// One finding, where the marks are, of this severity.
    func isFound(
        by rule: any Rule.Type, _ severity: Finding.Severity = .warning, _ circumstances: PromptCircumstances = .init(),
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let findings = findings(rule, circumstances)
        #expect(findings.count == 1, "\(prompt.text): \(findings)", sourceLocation: sourceLocation)
        guard let finding = findings.first else { return }
        #expect(finding.severity == severity, "\(prompt.text)", sourceLocation: sourceLocation)
        guard let span else { return }
        #expect(finding.span?.utf8 == span, "\(prompt.text): \(finding)", sourceLocation: sourceLocation)
        let characters = finding.span?.characters ?? 0..<0
        let marked = prompt.text.dropFirst(characters.lowerBound).prefix(characters.count)
        #expect(
            Array(marked.utf8) == Array(prompt.text.utf8.dropFirst(span.lowerBound).prefix(span.count)),
            "\(prompt.text)", sourceLocation: sourceLocation)
    }

    func isLeft(
        by rule: any Rule.Type, _ circumstances: PromptCircumstances = .init(),
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let findings = findings(rule, circumstances)
        #expect(findings.isEmpty, "\(prompt.text): \(findings)", sourceLocation: sourceLocation)
    }
}
