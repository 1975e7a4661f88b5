import KinoraCore

/// Nothing is said of the camera.
///
/// Then the model decides, and many pan or zoom as they like. Where the only thing that moves is somebody who acts, and
/// no word calms the shot, it is a warning: a camera goes along with an act. Else it is a note. The fix adds "static
/// camera".
///
///     she waves hello                                 warning
///     waving hand gently toward camera, static camera good
///     hair blowing in the wind                        note
enum CameraMissing: Rule {
    static let name = "camera-missing"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard reading.hasWords, !reading.has(Tag.camera), !saysCamera(reading) else { return [] }
        let act = isCalm(reading) ? nil : reading.first(Tag.acts)
        let end = reading.span(utf8: reading.endOfWords..<reading.endOfWords)
        return [
            finding(
                act == nil ? .note : .warning, act.flatMap(reading.span), "nothing is said of the camera",
                because: "models that may choose add pans and zooms of their own",
                fix: Finding.Fix(
                    "add \"static camera\", or say what it does: \"slow push in\"",
                    edits: [Finding.Edit(end, ", static camera")]))
        ]
    }

    /// A word that calms, or something else that moves. "waves" may be what flags do, and is not something else.
    private static func isCalm(_ reading: Reading) -> Bool {
        if reading.has([.calm, .wind]) { return true }
        let acting = Set(reading.all(Tag.acts).flatMap(\.words))
        return reading.all([.ambient, .idle]).contains { acting.isDisjoint(with: $0.words) }
    }

    private static let lookedAt: Set<String> = [
        "at", "to", "toward", "towards", "into", "with", "facing", "for", "past", "near",
    ]
    private static let articles: Set<String> = ["the", "our", "this", "a"]

    /// "camera" in words that the lists do not know. "waves to the camera" does not count.
    private static func saysCamera(_ reading: Reading) -> Bool {
        reading.tokens.indices.contains { i in
            guard reading.tokens[i].plain == "camera" else { return false }
            let before = reading.tokens[..<i].reversed().first { !articles.contains($0.plain) }
            return !(before.map { lookedAt.contains($0.plain) } ?? false)
        }
    }
}

extension Reading {
    /// Where the last word ends, in bytes of UTF-8.
    var endOfWords: Int { tokens.last?.utf8.upperBound ?? text.utf8.count }
}
