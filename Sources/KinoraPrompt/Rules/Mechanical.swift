import KinoraCore

/// Machines with hard edges: gears, pistons, robot arms.
///
/// Teeth that mesh and rods that keep their length are rigid; models bend them.
///
///     the gears are turning               warning
enum Mechanical: Rule {
    static let name = "mechanical"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        let moving = Tag.motions.union([.vague])
        guard
            let mark = reading.all([.machine]).first(where: {
                reading.has(moving, inClause: reading.clause(of: $0)) || goesOn($0, reading)
            })
        else { return [] }
        return [
            finding(
                .warning, reading.span(mark), "\"\(reading.written(mark))\" moves with hard edges",
                because: "models bend what is rigid",
                fix: Finding.Fix("let light, steam or the camera move, and the machine rest"))
        ]
    }

    /// "pistons pumping": a verb no list knows.
    private static func goesOn(_ mark: Mark, _ reading: Reading) -> Bool {
        let next = mark.range.upperBound
        return reading.tokens.indices.contains(next) && reading.tokens[next].clause == reading.clause(of: mark)
            && reading.tokens[next].plain.hasSuffix("ing")
    }
}
