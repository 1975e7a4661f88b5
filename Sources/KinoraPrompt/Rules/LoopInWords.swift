import KinoraCore

/// A loop that is asked for in words.
///
/// Looping is an option of a model, not a motion. Where a model has it, `--loop` says so; where it has not, the words
/// do nothing.
///
///     fog is drifting, seamless loop      note; warning where the model makes no loops
enum LoopInWords: Rule {
    static let name = "loop-in-words"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard let mark = reading.first([.loop]) else { return [] }
        if circumstances.traits.loops == false {
            return [
                finding(
                    .warning, reading.span(mark), "this model makes no loops",
                    because: "the last frame will not meet the first",
                    fix: Finding.Fix("choose a model that loops, or close the loop afterwards"))
            ]
        }
        guard !circumstances.loop else { return [] }
        return [
            finding(
                .note, reading.span(mark), "\"\(reading.written(mark))\" is an option, not a motion",
                because: "most models make a loop only when the option says so", fix: Finding.Fix("pass --loop"))
        ]
    }
}
