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
        let clause = reading.clause(of: mark)
        let words =
            mark.words[0]..<(reading.tokens.lastIndex { $0.clause == clause }.map { $0 + 1 } ?? mark.range.upperBound)
        return finding(
            .warning, reading.span(words), "\"\(reading.written(words))\" says what should not be",
            because: "models hear the things that are named, and seldom the \"no\" before them",
            fix: fix(mark, words, reading))
    }

    private static func fix(_ mark: Mark, _ words: Range<Int>, _ reading: Reading) -> Finding.Fix {
        let others = reading.tokens.indices.filter { !words.contains($0) }
        guard let span = reading.span(words) else { return Finding.Fix("leave it out") }
        if mark.tag == .cameraStill {
            return Finding.Fix("say what the camera does: static camera", edits: edits(mark, words, reading, span))
        }
        let rest = (mark.range.upperBound..<words.upperBound).drop { fillers.contains(reading.tokens[$0].plain) }
        guard let first = rest.first, mark.tag == .negator else { return Finding.Fix("say what moves instead") }
        let avoid = reading.written(first..<words.upperBound)
        // A prompt of nothing but a "no" has to be written anew by somebody.
        guard !others.isEmpty else { return Finding.Fix("say what moves, and pass --avoid \"\(avoid)\"") }
        return Finding.Fix(
            "leave it out, and pass --avoid \"\(avoid)\"", edits: [Finding.Edit(span, "")], avoid: avoid)
    }

    /// The clause from its start where the camera is its subject, and "static camera" unless that is said already.
    private static func edits(
        _ mark: Mark, _ words: Range<Int>, _ reading: Reading, _ span: Finding.Span
    ) -> [Finding.Edit] {
        let clause = reading.clause(of: mark)
        let start = reading.tokens.firstIndex { $0.clause == clause } ?? words.lowerBound
        let isOnly = reading.tokens[start..<mark.words[0]].allSatisfy { fillers.contains($0.plain) }
        let saidElsewhere = reading.all([.cameraStill]).contains { $0.words != mark.words }
        let whole = reading.span((isOnly ? start : words.lowerBound)..<words.upperBound) ?? span
        return [Finding.Edit(whole, saidElsewhere ? "" : isOnly ? "static camera" : ", static camera")]
    }

    private static let fillers: Set<String> = ["the", "any", "a", "an", "of", "to", "with", "and", "her", "his"]
}
