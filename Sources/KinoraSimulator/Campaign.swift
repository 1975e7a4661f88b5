import KinoraCore

/// Many histories on several cores. Each worker plays a range of seeds with counts of its own; the counts are added
/// up, so that the sum does not hang on how many workers there were or who was first.
struct Campaign {
    struct Sum: Sendable {
        var tally = Tally()
        /// The broken history of the lowest seed.
        var broken: (seed: UInt64, violation: Violation)?
    }

    var histories: Int
    var seed: UInt64
    var workers: Int
    /// How many histories a worker plays before it asks for more.
    var rangeLength: Int

    init(_ options: Options, rangeLength: Int = 5_000) {
        self.rangeLength = rangeLength
        histories = options.histories
        seed = options.seed
        workers = options.workers
    }

    func run(_ reached: (Int) -> Void) async -> Sum {
        await withTaskGroup(of: Sum.self) { group in
            var started = 0
            var sum = Sum()
            func start() {
                let length = min(rangeLength, histories - started)
                guard length > 0 else { return }
                let first = seed &+ UInt64(started)
                started += length
                group.addTask { Self.play(first, length) }
            }
            for _ in 0..<workers { start() }
            for await part in group {
                sum.tally.add(part.tally)
                if let broken = part.broken, sum.broken.map({ broken.seed < $0.seed }) ?? true {
                    sum.broken = broken
                }
                // Lower ranges were started earlier: they are let finish, so the lowest seed is told.
                if sum.broken == nil { start() }
                reached(sum.tally.histories)
            }
            return sum
        }
    }

    private static func play(_ first: UInt64, _ length: Int) -> Sum {
        var sum = Sum()
        for count in 0..<UInt64(length) {
            var world = World<Reliability>(seed: first &+ count, tally: sum.tally)
            sum.tally = Tally.none
            let violation = world.run()
            swap(&sum.tally, &world.tally)
            if let violation {
                sum.broken = (first &+ count, violation)
                break
            }
        }
        return sum
    }
}
