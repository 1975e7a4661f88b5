import KinoraCore

/// The clip ends before the motion does.
///
/// Rising from a chair takes three seconds, a turn of the head one, and half as long again when it is slow. A clip
/// that is shorter cuts it off, or the model hurries.
///
///     she is slowly turning around        warning at 1 s
enum TooShort: Rule {
    static let name = "too-short"

    /// How long each kind of act takes, in seconds. Our own estimate.
    private static let durations: [(tag: Tag, seconds: Double)] = [
        (.pose, 3), (.change, 2.5), (.large, 2), (.travel, 2), (.gesture, 1.2), (.life, 1),
    ]
    private static let slowness = 1.5

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        let timed = reading.marks.compactMap { mark in needed(mark, reading).map { (mark, $0) } }
        guard let (mark, needed) = timed.max(by: { $0.1 < $1.1 }), needed > circumstances.seconds else { return [] }
        let whole = Int(needed.rounded(.up))
        return [
            finding(
                .warning, reading.span(mark),
                "\"\(reading.written(mark))\" takes about \(whole) s, longer than the clip",
                because: "the clip ends in the middle of it, or it is hurried",
                fix: Finding.Fix("make the clip \(whole) s long, or ask for less"))
        ]
    }

    private static func needed(_ mark: Mark, _ reading: Reading) -> Double? {
        guard let row = durations.first(where: { $0.tag == mark.tag }) else { return nil }
        return row.seconds * (reading.has([.slow], inClause: reading.clause(of: mark)) ? slowness : 1)
    }
}
