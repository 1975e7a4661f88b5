import KinoraCore

/// What should not be, in the words for what should.
///
/// Text encoders hear "shoes" in "no shoes". What to keep away from has a place of its own: `--avoid`. The fix moves
/// it there; "no camera movement" becomes "static camera".
///
///     barefoot, no shoes                  warning
enum NegativeWords: Rule {
    static let name = "negative-words"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        var findings: [Finding] = []
        var clauses: Set<Int> = []
        for mark in reading.allMarks where isNegative(mark, reading) {
            guard clauses.insert(reading.clause(of: mark)).inserted else { continue }
            findings.append(finding(at: mark, reading))
        }
        return findings
    }

    private static func isNegative(_ mark: Mark, _ reading: Reading) -> Bool {
        if mark.tag == .negator { return true }
        guard mark.tag == .cameraStill || mark.tag == .motionless else { return false }
        return negators.contains { word in mark.words.contains { reading.tokens[$0].plain == word } }
    }

    private static let negators: Set<String> = ["no", "not", "without", "don't", "doesn't", "never", "zero"]

    private static func finding(at mark: Mark, _ reading: Reading) -> Finding {
        let words = words(of: mark, reading)
        return finding(
            .warning, reading.span(words), "\"\(reading.written(words))\" says what should not be",
            because: "models hear the things that are named, and seldom the \"no\" before them",
            fix: fix(mark, words, reading))
    }

    /// From the "no" to the end of its clause; the whole clause where the camera is its subject.
    private static func words(of mark: Mark, _ reading: Reading) -> Range<Int> {
        let clause = reading.tokens.indices.filter { reading.tokens[$0].clause == reading.clause(of: mark) }
        guard let start = clause.first, let end = clause.last else { return mark.range }
        return (startsClause(mark, start, reading) ? start : mark.words[0])..<(end + 1)
    }

    private static func startsClause(_ mark: Mark, _ start: Int, _ reading: Reading) -> Bool {
        mark.tag == .cameraStill && reading.tokens[start..<mark.words[0]].allSatisfy { fillers.contains($0.plain) }
    }

    private static func fix(_ mark: Mark, _ words: Range<Int>, _ reading: Reading) -> Finding.Fix {
        guard let span = reading.span(words) else { return Finding.Fix("leave it out") }
        if mark.tag == .cameraStill { return cameraFix(mark, words, span, reading) }
        let rest = (mark.range.upperBound..<words.upperBound).drop { fillers.contains(reading.tokens[$0].plain) }
        guard let first = rest.first, mark.tag == .negator else { return Finding.Fix("say what moves instead") }
        let avoid = reading.written(first..<words.upperBound)
        // A prompt of nothing but a "no" has to be written anew by somebody.
        guard words.count < reading.tokens.count else {
            return Finding.Fix("say what moves, and pass --avoid \"\(avoid)\"")
        }
        return Finding.Fix(
            "leave it out, and pass --avoid \"\(avoid)\"", edits: [Finding.Edit(span, "")], avoid: avoid)
    }

    /// "static camera", unless that is said already.
    private static func cameraFix(
        _ mark: Mark, _ words: Range<Int>, _ span: Finding.Span, _ reading: Reading
    ) -> Finding.Fix {
        let saidElsewhere = reading.all([.cameraStill]).contains { $0.words != mark.words }
        let isClause = words.lowerBound == 0 || reading.tokens[words.lowerBound - 1].clause != reading.clause(of: mark)
        let text = saidElsewhere ? "" : isClause ? "static camera" : ", static camera"
        return Finding.Fix("say what the camera does: static camera", edits: [Finding.Edit(span, text)])
    }

    private static let fillers: Set<String> = ["the", "any", "a", "an", "of", "to", "with", "and", "her", "his"]
}
