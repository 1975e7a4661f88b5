import KinoraCore

/// One thing passes behind another, or before it.
///
/// What was hidden has to come back as it was, and models remember pixels, not things.
///
///     a bird is gliding behind the tower  warning
enum Occlusion: Rule {
    static let name = "occlusion"

    private static let ownBody: Set<String> = ["her", "him", "them", "it", "his", "their", "its", "us", "me"]

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard let mark = reading.all([.occlusion]).first(where: { !isBehindSomebody($0, reading) }) else { return [] }
        return [
            finding(
                .warning, reading.span(mark), "\"\(reading.written(mark))\" hides something and shows it again",
                because: "models do not remember what is behind; it comes back as something else",
                fix: Finding.Fix("keep the paths apart, or let it leave the frame"))
        ]
    }

    /// The wind takes hair behind her; nothing is hidden by that.
    private static func isBehindSomebody(_ mark: Mark, _ reading: Reading) -> Bool {
        let next = mark.range.upperBound
        return reading.tokens.indices.contains(next) && ownBody.contains(reading.tokens[next].plain)
    }
}
