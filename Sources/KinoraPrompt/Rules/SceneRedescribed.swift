import KinoraCore

/// The still, told again in words.
///
/// The picture already is the scene. What it looks like, what somebody wears and how good the picture is take words
/// away from the motion, and where they differ from the still, the picture drifts. Light, weather and style are fine.
/// One such remark is a note.
///
///     a beautiful woman with long blonde hair wearing a red dress    warning
///     relaxed sitting pose, static camera                            good
enum SceneRedescribed: Rule {
    static let name = "scene-redescribed"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        let remarks = reading.all([.look, .picture, .quality, .scenery]).filter(isTelling) + clothes(reading)
        guard let first = remarks.min(by: { $0.words[0] < $1.words[0] }) else { return [] }
        return [
            finding(
                remarks.count > 1 ? .warning : .note, reading.span(first),
                "\"\(reading.written(first))\"\(remarks.count > 1 ? " and more tell" : " tells") what the still shows",
                because: "words about looks weaken those about motion, and pull the picture away from the still",
                fix: fix(remarks, reading))
        ]
    }

    /// Entries that only keep shorter ones silent.
    private static func isTelling(_ mark: Mark) -> Bool {
        mark.tag != .scenery || mark.form != .noun || telling.contains(mark.lemma)
    }

    private static let telling: Set<String> = ["in", "surrounded", "there", "the", "set", "located"]

    /// "red dress"
    private static func clothes(_ reading: Reading) -> [Mark] {
        let colours = Set(reading.all([.colour]).map(\.range.upperBound))
        return reading.all([.garment]).filter { colours.contains($0.words[0]) && !isWorn($0, reading) }
    }

    /// "wearing a red dress" is one remark.
    private static func isWorn(_ mark: Mark, _ reading: Reading) -> Bool {
        reading.all([.look]).contains {
            $0.form != .noun && reading.clause(of: $0) == reading.clause(of: mark) && mark.words[0] - $0.words[0] <= 4
                && $0.words[0] < mark.words[0]
        }
    }

    /// Words about the picture's quality can go without asking.
    private static func fix(_ remarks: [Mark], _ reading: Reading) -> Finding.Fix {
        let idle = remarks.filter { mark in
            mark.tag == .quality
                && reading.tokens.indices.filter { reading.tokens[$0].clause == reading.clause(of: mark) }
                    .allSatisfy(mark.words.contains)
        }
        let isAll = idle.flatMap(\.words).count == reading.tokens.count
        return Finding.Fix(
            "leave it out, and say what moves",
            edits: isAll ? [] : idle.compactMap { reading.span($0).map { Finding.Edit($0, "") } })
    }
}
