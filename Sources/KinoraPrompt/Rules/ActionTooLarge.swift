import KinoraCore

/// Too large, too fast, or too rough a motion.
///
/// What evolves little by little animates well; limbs that cross half the frame between two frames do not. Dance,
/// fights, sports, a walk across the room and a change of the whole pose are where faces and hands fall apart. With a
/// word that calms it ("gently dancing in place") it is a note.
///
///     dancing happily                                 warning
///     she quickly turns her head                      warning
///     subtle body sway, minimal movement              good
enum ActionTooLarge: Rule {
    static let name = "action-too-large"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        if let mark = reading.first([.pose]) ?? loud(reading) { return [finding(.warning, mark, reading)] }
        return reading.first([.large]).map { [finding(.note, $0, reading)] } ?? []
    }

    /// A large act that nothing calms, or a fast one.
    private static func loud(_ reading: Reading) -> Mark? {
        reading.all([.large, .fast]).first { mark in
            let clause = reading.clause(of: mark)
            if mark.tag == .fast { return !reading.has([.slow], inClause: clause) && isOfSomething(mark, reading) }
            return mark.words.count > 1 || !reading.has([.calm], inClause: clause)
        }
    }

    /// Fast what? A fast river may be.
    private static func isOfSomething(_ mark: Mark, _ reading: Reading) -> Bool {
        mark.words.count > 1
            || reading.has(Tag.bodily.union(Tag.camera).union([.vague]), inClause: reading.clause(of: mark))
    }

    private static func finding(_ severity: Finding.Severity, _ mark: Mark, _ reading: Reading) -> Finding {
        finding(
            severity, reading.span(mark), "\"\(reading.written(mark))\" is a large or a fast motion",
            because: "faces, hands and backgrounds warp when much changes from one frame to the next",
            fix: Finding.Fix("ask for less: a subtle sway, a slow turn of the head, a few seconds of it"))
    }
}
