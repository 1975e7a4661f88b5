/// How far a job is, as one line of a terminal.
struct ProgressBar {
    var done: Int
    var total: Int
    /// Time since the first frame.
    var elapsed: Duration
    var isUnicode: Bool

    /// The line, at most `columns` wide. What does not fit is left out, the bar first, the percentage last.
    func line(columns: Int, paint: (String, Terminal.Colour) -> String = { text, _ in text }) -> String {
        let percent = padded("\(share_percent)", to: 3) + " %"
        let frames = "\(padded("\(done)", to: "\(total)".count))/\(total) frames"
        let words = [percent, frames, remaining.map { "\($0) left" } ?? "", "animating"].filter { !$0.isEmpty }
        var fitting: [String] = []
        var width = 0
        for word in words where width + word.count + (fitting.isEmpty ? 0 : 2) < columns {
            width += word.count + (fitting.isEmpty ? 0 : 2)
            fitting.append(word)
        }
        guard fitting.count == words.count else { return fitting.joined(separator: "  ") }
        let cells = min(40, columns - width - 3)
        let talk = fitting.dropLast().joined(separator: "  ")
        return "animating  " + (cells < 8 ? "" : bar(cells: cells, paint) + "  ") + talk
    }

    private var share: Double { total > 0 ? min(1, Double(done) / Double(total)) : 0 }
    /// Rounded down: 100 is said only when the last frame is there.
    private var share_percent: Int { Int(share * 100) }

    /// `m:ss`; nothing until there is something to tell it from.
    private var remaining: String? {
        guard done > 0, done < total, elapsed >= .milliseconds(500) else { return nil }
        let seconds = Int((elapsed / .seconds(1) / Double(done) * Double(total - done)).rounded(.up))
        return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
    }

    private func bar(cells: Int, _ paint: (String, Terminal.Colour) -> String) -> String {
        let filled = Int(share * Double(cells))
        let full = String(repeating: isUnicode ? "━" : "=", count: filled)
        let empty = String(repeating: isUnicode ? "─" : "-", count: cells - filled)
        return paint(full, .cyan) + paint(empty, .dim)
    }

    private func padded(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
