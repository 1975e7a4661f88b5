import KinoraCore

/// A first and a last still, with things that change between them.
///
/// Such models morph from one picture to the other. That suits a pose or a smile; a shoe that is on in the one and off
/// in the other flies through the air, or the foot is gone.
///
///     taking off the hat                  warning, where an end still is given
///     her expression is changing          good
enum EndStillObjects: Rule {
    static let name = "end-still-objects"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard circumstances.hasEndStill,
            let mark = reading.all([.change, .opens, .hands]).first(where: {
                $0.tag == .hands || ObjectChange.isHappening($0, reading)
            })
        else { return [] }
        return [
            finding(
                .warning, reading.span(mark), "\"\(reading.written(mark))\" between two stills",
                because: "the model morphs from one still to the other and does not know that a thing is handled",
                fix: Finding.Fix("use an end still for a pose or an expression; animate the changed still on its own"))
        ]
    }
}
