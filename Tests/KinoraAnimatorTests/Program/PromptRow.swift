import Testing

/// A prompt and what it must come to.
///
/// Written as lines: the prompt (`~` before it: a still without a face; else a sure face is found) · `-` what to avoid
/// · `=` the ops as name, `*` amplitude, `@` speed, `[parameter value]`, with `loop` before them · `!` a phrase that
/// is told as degraded, one a line.
struct PromptRow: Sendable, CustomTestStringConvertible {
    var prompt = ""
    var avoid = ""
    var face = true
    var ops = ""
    var told: [String] = []

    var testDescription: String { prompt }

    static func read(_ table: String) -> [PromptRow] {
        table.split(separator: "\n\n").map { block in
            var row = PromptRow()
            for line in block.split(separator: "\n") {
                let rest = String(line.dropFirst(2))
                switch line.prefix(2) {
                case "- ": row.avoid = rest
                case "= ": row.ops = rest
                case "! ": row.told.append(rest)
                case "~ ":
                    row.face = false
                    row.prompt = rest
                default: row.prompt = String(line)
                }
            }
            return row
        }
    }
}
