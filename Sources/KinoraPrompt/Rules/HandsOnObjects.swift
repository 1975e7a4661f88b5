import KinoraCore

/// Hands that grip, work or touch something.
///
/// Fingers and the thing they hold have to agree in every frame, and models do not know that they are two. A thing
/// that is merely held is a note: keep the hand at rest.
///
///     she is playing the violin           warning
///     holding a rose                      note
///     her fingers are tapping in the air  good
enum HandsOnObjects: Rule {
    static let name = "hands-on-objects"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard !circumstances.hasEndStill else { return [] }
        guard let mark = reading.first([.hands]) ?? reading.first([.hold]) else { return [] }
        let works = mark.tag == .hands
        return [
            finding(
                works ? .warning : .note, reading.span(mark),
                "\"\(reading.written(mark))\" puts a hand on something",
                because: "fingers and things merge when they move together",
                fix: Finding.Fix(
                    works
                        ? "let the hands rest, and animate something else: hair, breath, steam, light"
                        : "keep the hand still: say what else moves"))
        ]
    }
}
