import KinoraCore

/// The frame has no room where the motion goes.
///
/// What leaves a tight crop is cut, or squeezed back in. Needs to know the still: a tenth of the frame is the least.
///
///     he is leaning slowly to the left    warning, where nothing is left of him
enum NoRoom: Rule {
    static let name = "no-room"

    private static let least = 0.1

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard let room = circumstances.room else { return [] }
        let sides: [(tag: Tag, name: String, room: Double)] = [
            (.left, "left of", room.left), (.right, "right of", room.right), (.up, "above", room.up),
            (.down, "below", room.down),
        ]
        for side in sides where side.room < least {
            guard let mark = reading.all([side.tag]).first(where: { isOfSubject($0, reading) }) else { continue }
            return [
                finding(
                    .warning, reading.span(mark), "there is no room \(side.name) the subject",
                    because: "a motion towards the edge of a tight crop is cut off or squeezed",
                    fix: Finding.Fix("turn the motion round, or start from a wider still"))
            ]
        }
        return []
    }

    private static func isOfSubject(_ mark: Mark, _ reading: Reading) -> Bool {
        let clause = reading.clause(of: mark)
        return reading.has(Tag.motions.union([.vague]), inClause: clause) && !reading.has(Tag.camera, inClause: clause)
    }
}
