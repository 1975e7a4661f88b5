import KinoraCore

/// Signs that nobody sees: control characters, and those that turn the direction of text.
///
/// Engines read them as words, terminals obey them, and a reader is shown another text than the engine gets. Tabs and
/// line ends are no trouble. The fix takes them out.
///
///     wind in her ha\u{202e}ir            warning
enum ControlCharacters: Rule {
    static let name = "control-characters"
    static let isForInventors = false

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        var edits: [Finding.Edit] = []
        var offset = 0
        for scalar in reading.text.unicodeScalars {
            let width = UTF8.width(scalar)
            if isHidden(scalar) { edits.append(Finding.Edit(reading.span(utf8: offset..<(offset + width)), "")) }
            offset += width
        }
        guard let first = edits.first else { return [] }
        let count = edits.count == 1 ? "a character" : "\(edits.count) characters"
        return [
            finding(
                .warning, first.span, "\(count) that nobody can see",
                because: "engines read them as words, and what is shown is not what is sent",
                fix: Finding.Fix("take them out", edits: edits))
        ]
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        // UAX #9, explicit formatting; a byte order mark inside text.
        case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: scalar.properties.generalCategory == .control
        }
    }
}
