import KinoraCore

/// Verbs as in a tale: "she turns", "he waved".
///
/// "she is turning" says that the motion goes on all the while, which is what a clip shows; "she turns" is over at some
/// moment. A note: many models do not mind. The fix changes the verbs.
///
///     she turns her head                  note
///     she is turning her head             good
enum NotProgressive: Rule {
    static let name = "not-progressive"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        var edits: [Finding.Edit] = []
        var first: Range<Int>?
        var seen: Set<Int> = []
        for mark in reading.marks where isMotion(mark, reading) {
            guard let verb = verb(of: mark, reading), seen.insert(verb.word).inserted,
                let change = reading.lexicon.language.ongoing(verb.word, verb.form, verb.lemma, reading.tokens)
            else { continue }
            first = first ?? change.words
            if let text = change.text, let span = reading.span(change.words) { edits.append(Finding.Edit(span, text)) }
        }
        guard let first else { return [] }
        return [
            finding(
                .note, reading.span(first), "\"\(reading.written(first))\" is a moment, not a motion that goes on",
                because: "a clip shows what goes on; \"is turning\" says it, \"turns\" is over at some point",
                fix: Finding.Fix(advice(edits, reading), edits: edits))
        ]
    }

    private static func isMotion(_ mark: Mark, _ reading: Reading) -> Bool {
        Tag.motions.union(Tag.cameraMoves).union([.hold]).contains(mark.tag)
            || (mark.tag == .vague && Vague.isConcrete(mark, reading))
    }

    /// The verb of a mark: its first word, or a later one where the first is the camera.
    private static func verb(of mark: Mark, _ reading: Reading) -> (word: Int, form: VerbForm, lemma: String)? {
        guard mark.lemma == "camera" else {
            // "zoom in" is said to the camera, and nobody means "is zooming in" by it.
            let isCommand = Tag.cameraMoves.contains(mark.tag) && mark.form == .base
            return mark.form == .noun || isCommand ? nil : (mark.words[0], mark.form, mark.lemma)
        }
        for word in mark.range.dropFirst() {
            if let (lemma, form) = reading.lexicon.verbs[reading.tokens[word].plain], form == .third {
                return (word, form, lemma)
            }
        }
        return nil
    }

    private static func advice(_ edits: [Finding.Edit], _ reading: Reading) -> String {
        guard let first = edits.first else { return "use the form with -ing" }
        return "use the form with -ing: \"\(first.text)\""
    }
}
