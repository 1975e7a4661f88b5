package import KinoraCore

/// A prompt after the safe fixes.
package struct Mended: Sendable, Hashable {
    package var prompt: MotionPrompt
    /// Findings whose edits were made.
    package var made: [Finding]
}

extension Linter {
    /// Makes the edits that are safe. Of two that touch, the one of the finding that was told first is made.
    package static func mend(_ prompt: MotionPrompt, _ findings: [Finding]) -> Mended {
        var edits: [Finding.Edit] = []
        var made: [Finding] = []
        var avoid = prompt.avoid.isEmpty ? [] : [prompt.avoid]
        for finding in findings where !finding.fix.edits.isEmpty {
            guard finding.fix.edits.allSatisfy({ edit in edits.allSatisfy { !touch($0, edit) } }) else { continue }
            edits += finding.fix.edits
            made.append(finding)
            if let words = finding.fix.avoid { avoid.append(words) }
        }
        var bytes = Array(prompt.text.utf8)
        // From the end, so that earlier places stay where they are; an insertion comes after a removal beside it.
        for edit in edits.sorted(by: {
            ($0.span.utf8.lowerBound, $0.span.utf8.count) > ($1.span.utf8.lowerBound, $1.span.utf8.count)
        })
        where edit.span.utf8.upperBound <= bytes.count {
            bytes.replaceSubrange(edit.span.utf8, with: edit.text.utf8)
        }
        let text = tidied(String(decoding: bytes, as: UTF8.self))
        return Mended(
            prompt: MotionPrompt(made.isEmpty ? prompt.text : text, avoid: avoid.joined(separator: ", ")), made: made)
    }

    private static func touch(_ a: Finding.Edit, _ b: Finding.Edit) -> Bool {
        let (x, y) = (a.span.utf8, b.span.utf8)
        return x.isEmpty || y.isEmpty ? x == y : x.overlaps(y)
    }

    /// No commas and blanks where something was taken out.
    private static func tidied(_ text: String) -> String {
        var tidy = ""
        for character in text {
            switch character {
            case " " where tidy.isEmpty || tidy.last == " ": continue
            case ",":
                while tidy.last == " " { tidy.removeLast() }
                if !tidy.isEmpty, tidy.last != "," { tidy.append(character) }
            default: tidy.append(character)
            }
        }
        while let last = tidy.last, last == " " || last == "," { tidy.removeLast() }
        return tidy
    }
}
