import KinoraCore

/// The part of a prompt that a finding is about, with a line under it.
struct Excerpt {
    private let before: Substring
    private let marked: Substring
    private let after: Substring
    private let isCutBefore: Bool
    private let isCutAfter: Bool

    /// Letters that are shown around what is marked.
    private static let around = 30
    private static let longest = 60

    init(_ prompt: String, _ span: Finding.Span) {
        let count = prompt.count
        let from = min(max(span.characters.lowerBound, 0), count)
        let to = min(max(span.characters.upperBound, from), count)
        let shown = min(to, from + Self.longest)
        let start = max(0, from - Self.around)
        let end = min(count, shown + Self.around)
        func slice(_ from: Int, _ to: Int) -> Substring { prompt.dropFirst(from).prefix(to - from) }
        before = slice(start, from)
        marked = slice(from, shown)
        after = slice(shown, end)
        isCutBefore = start > 0
        isCutAfter = end < count
    }

    func lines(isUnicode: Bool) -> [String] {
        let dots = isUnicode ? "…" : "..."
        let head = (isCutBefore ? dots : "") + Terminal.harmless(String(before))
        let middle = Terminal.harmless(String(marked))
        let tail = Terminal.harmless(String(after)) + (isCutAfter ? dots : "")
        // Where nothing is marked, one sign shows the place.
        let line = String(repeating: isUnicode ? "─" : "~", count: max(1, middle.count))
        return [head + middle + tail, String(repeating: " ", count: head.count) + line]
    }
}
