import KinoraCore

/// More acts than a clip has time for, or acts one after the other.
///
/// A model that is told five things does some of them, at once. Three acts fit into five seconds, two if they follow
/// each other ("then"), one more for each three seconds; a camera does two things at most. Breathing, blinking and
/// what wind and water do are no acts.
///
///     he nods, winks, bows and shrugs                 warning
///     she turns, then smiles, then looks down         warning at 5 s
enum TooManyMotions: Rule {
    static let name = "too-many-motions"

    private static let acts: Set<Tag> = Tag.acts.union([.life]).subtracting([.occlusion])
    private static let most_cameraMoves = 2

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        let acts = distinct(reading.all(Self.acts))
        let moves = distinct(reading.all(Tag.cameraMoves))
        let sequence = reading.first([.sequence])
        let limit = max(1, (sequence == nil ? 3 : 2) + Int(((circumstances.seconds - 5) / 3).rounded(.down)))
        if acts.count > limit, acts.count > 1 {
            let most = limit == 1 ? "1 is the most" : "\(limit) are the most"
            return [
                finding(
                    .warning, reading.span(acts[limit]),
                    "\(acts.count) acts in \(seconds(circumstances)), and \(most)",
                    because: "a model does some of them, at once or halfway",
                    fix: Finding.Fix("keep the one that matters, and make a clip of each of the others"))
            ]
        }
        guard moves.count > most_cameraMoves else { return [] }
        return [
            finding(
                .warning, reading.span(moves[most_cameraMoves]), "\(moves.count) camera moves in one clip",
                because: "the shot becomes a ride, and the model loses the scene",
                fix: Finding.Fix("choose one camera move"))
        ]
    }

    /// One for each verb, in the order of the text.
    private static func distinct(_ marks: [Mark]) -> [Mark] {
        var taken: Set<Int> = []
        var seen: Set<String> = []
        return marks.filter { mark in
            guard taken.isDisjoint(with: mark.words) else { return false }
            taken.formUnion(mark.words)
            return seen.insert(mark.lemma).inserted || Tag.cameraMoves.contains(mark.tag)
        }
    }

    private static func seconds(_ circumstances: PromptCircumstances) -> String {
        let seconds = circumstances.seconds
        return seconds == seconds.rounded() && abs(seconds) < 1e6 ? "\(Int(seconds)) s" : "\(seconds) s"
    }
}
