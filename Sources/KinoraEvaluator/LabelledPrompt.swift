import KinoraCore

/// A prompt, its circumstances, and the findings that a person expects of it.
///
/// `Tests/Labelled/prompts-tune.txt` tells how it is written.
struct LabelledPrompt: Sendable, CustomStringConvertible {
    var prompt = MotionPrompt()
    var circumstances = PromptCircumstances()
    /// Rules that shall speak at warning or above.
    var warned: Set<String> = []
    /// Rules that shall speak in a note.
    var noted: Set<String> = []

    var expected: Set<String> { warned.union(noted) }
    var isGood: Bool { warned.isEmpty }
    var description: String { prompt.text }

    struct Trouble: Error, CustomStringConvertible {
        var description: String
    }

    /// - Throws: ``Trouble`` with the line for what is no label.
    static func read(_ file: String) throws -> [LabelledPrompt] {
        var all: [LabelledPrompt] = []
        var row = LabelledPrompt()
        let lines: [Substring] = file.split(separator: "\n", omittingEmptySubsequences: false) + [""]
        for (number, line) in lines.enumerated() {
            let rest = line.dropFirst(2)
            switch line.prefix(2) {
            case "": if !row.prompt.text.isEmpty { all.append(row) }
            case "# ", "#": continue
            case "! ": row.warned.formUnion(rest.split(separator: " ").map(String.init))
            case "? ": row.noted.formUnion(rest.split(separator: " ").map(String.init))
            case "@ ":
                guard row.apply(rest) else { throw Trouble(description: "line \(number + 1): \(line)") }
            default: row.prompt.text = String(line)
            }
            if line.isEmpty { row = LabelledPrompt() }
        }
        return all
    }

    private mutating func apply(_ words: Substring) -> Bool {
        let parts = words.split(separator: " ", maxSplits: 1)
        let value = parts.count > 1 ? Double(parts[1]) : nil
        var room = circumstances.room ?? .init()
        switch (parts.first ?? "", value) {
        case ("seconds", let value?): circumstances.seconds = value
        case ("subjects", let value?): circumstances.subjects = Int(value)
        case ("room-left", let value?): room.left = value
        case ("room-right", let value?): room.right = value
        case ("room-up", let value?): room.up = value
        case ("room-down", let value?): room.down = value
        case ("end-still", nil): circumstances.hasEndStill = true
        case ("loop", nil): circumstances.loop = true
        case ("no-prompt", nil): circumstances.traits.readsPrompt = false
        case ("optimizer", nil): circumstances.traits.rewritesPrompt = true
        case ("no-loop", nil): circumstances.traits.loops = false
        case ("avoid", nil) where parts.count > 1: prompt.avoid = String(parts[1])
        default: return false
        }
        if parts.first?.hasPrefix("room-") == true { circumstances.room = room }
        return true
    }
}
