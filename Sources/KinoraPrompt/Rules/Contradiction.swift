import KinoraCore

/// Two things that exclude each other.
///
/// A model takes the mean, or either. A static camera that pushes in, left and right at once, fast slow motion, a
/// frozen dancer, and what is asked for and also among what to avoid.
///
///     static camera, slow zoom in         warning
enum Contradiction: Rule {
    static let name = "contradiction"

    /// Pairs that exclude each other in one prompt.
    private static let rivals: [(Set<Tag>, Set<Tag>)] = [
        ([.cameraStill], Tag.cameraMoves), ([.cameraIn], [.cameraOut]), ([.cameraLeft], [.cameraRight]),
        ([.cameraUp], [.cameraDown]), ([.motionless], [.gesture, .large, .travel, .pose]),
    ]

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        for (ones, others) in rivals {
            if let a = reading.first(ones), let b = reading.all(others).first(where: { $0.words != a.words }) {
                return [finding(a, b, reading)]
            }
        }
        if let fast = reading.first([.fast]),
            let slow = reading.all([.slow]).first(where: { reading.clause(of: $0) == reading.clause(of: fast) })
        {
            return [finding(fast, slow, reading)]
        }
        return avoided(reading).map { [$0] } ?? []
    }

    private static func finding(_ a: Mark, _ b: Mark, _ reading: Reading) -> Finding {
        let (first, second) = a.words[0] <= b.words[0] ? (a, b) : (b, a)
        return finding(
            .warning, reading.span(second),
            "\"\(reading.written(second))\" excludes \"\(reading.written(first))\"",
            because: "a model does either, or something in between", fix: Finding.Fix("keep one of the two"))
    }

    /// Kinds of motion of which the same may not be asked and avoided.
    private static let avoidable: Set<Tag> = Tag.motions.union(Tag.cameraMoves).union([.wind])

    private static func avoided(_ reading: Reading) -> Finding? {
        guard !reading.avoid.isEmpty, reading.avoid.utf8.count <= TooLong.most_characters else { return nil }
        let avoid = Reading(MotionPrompt(reading.avoid), reading.lexicon)
        let lemmas = Set(avoid.allMarks.filter { avoidable.contains($0.tag) }.map(\.lemma))
        guard let mark = reading.all(avoidable).first(where: { lemmas.contains($0.lemma) && $0.lemma != "camera" })
        else {
            return nil
        }
        return finding(
            .warning, reading.span(mark), "\"\(reading.written(mark))\" is also among what to avoid",
            because: "the two cancel each other", fix: Finding.Fix("take it out of one of them"))
    }
}
