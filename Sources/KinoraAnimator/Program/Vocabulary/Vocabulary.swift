/// All that prompts can say, ready to meet clauses.
struct Vocabulary: Sendable {
    struct Entry: Sendable {
        let meaning: Meaning
        let pattern: Pattern
        let parameters: [String: Double]
    }

    static let shared = Vocabulary()

    let entries: [Entry]

    init() {
        var entries: [Entry] = []
        func add(_ meaning: Meaning, _ phrases: [Phrase]) {
            entries += phrases.map { Entry(meaning: meaning, pattern: Pattern($0), parameters: $0.parameters) }
        }
        for motion in MotionRegistry.phrases { add(.motion(motion.name), motion.phrases) }
        for (shortfall, phrases) in OutOfReach.entries + LaterWork.entries { add(.shortfall(shortfall), phrases) }
        for (meaning, phrases) in Self.remarks { add(meaning, phrases) }
        self.entries = entries
    }

    private static let less = "=minimal|=limited|=barely|=hardly|=restrained|=minimum|=scarcely"
    private static let moving = "move|movement|motion|animation|animate|gesture"
    private static let body = [BodySway.name, HeadTurn.name]

    /// What is said about the clip rather than about a motion.
    private static let remarks: [(Meaning, [Phrase])] = [
        (
            .anyCamera,
            [Phrase("\(Words.camera) ~ move|movement|motion|action"), Phrase("\(Words.camera) drift|glide|float")]
        ),
        (.anyCamera, [Phrase("cinematic|dynamic camera|=move|movement|shot ~ \(Words.camera)")]),
        (
            .life,
            [
                Phrase("bring|come|spring ~ =life|alive"), Phrase("make|let =it|=this|=everything move"),
                Phrase("animate|animation"), Phrase("motion|movement"),
                Phrase("=living =photo|=picture|=portrait|=painting"),
                Phrase(
                    "subtle|smooth|natural|fluid|gentle|ambient|slow|soft|slight|small|realistic|some|calm \(moving)"),
            ]
        ),
        (
            .loop,
            [
                Phrase("loop|cinemagraph ~ !rope|thread|ribbon|earring|yarn"),
                Phrase("seamless|endless|perfect loop|repeat"),
            ]
        ),
        (
            .loop,
            [Phrase("=seamlessly|=endlessly"), Phrase("=seamless ~ !background|backdrop|skin|pattern|transition")]
        ),
        (.restraint(.camera), [Phrase("\(less) \(moving) ~ \(Words.camera)")]),
        (.restraint(.body), [Phrase("\(less) \(moving) ~ body|torso|head|upper|pose|subject|face")]),
        (.restraint(.all), [Phrase("\(less) \(moving)"), Phrase("=very =little movement|motion")]),
        (
            .hold(body),
            [
                Phrase(
                    "body|pose|subject|\(Words.person) ~ =still|static|motionless|=frozen|unmoving ~ !\(Words.camera)|\(Words.hair)"
                )
            ]
        ),
        (.hold([HeadTurn.name]), [Phrase("head|face ~ =still|static|motionless|=frozen|=fixed ~ !\(Words.camera)")]),
        (.hold([WindHair.name]), [Phrase("hair ~ =still|static|motionless|=frozen")]),
        (
            .nothing,
            [
                Phrase("look|gaze|stare =at|=into|=straight \(Words.camera)|viewer|=us"),
                Phrase("facing|face =the \(Words.camera)|viewer"), Phrase("eye contact"), Phrase("cinematic"),
            ]
        ),
    ]
}
