import KinoraCore

/// `KinoraSimulator --histories N --seed S`: many histories under the real law. `--mutants`: under the broken ones.
/// `--replay SEED`: one history with its trace.
@main
enum Simulator {
    static func main() {
        let options = Options(CommandLine.arguments.dropFirst())
        if let seed = options.replay { exit(replay(seed) ? 0 : 1) }
        if options.mutants { exit(hunt(options) ? 0 : 1) }
        exit(simulate(options) ? 0 : 1)
    }

    private static func simulate(_ options: Options) -> Bool {
        let clock = ContinuousClock()
        let start = clock.now
        var tally = Tally()
        for count in 0..<options.histories {
            var world = World<Reliability>(seed: options.seed &+ UInt64(count), tally: tally)
            tally = Tally.none
            if let violation = world.run() {
                print("history \(count + 1): \(violation.invariant): \(violation.text)")
                _ = replay(options.seed &+ UInt64(count))
                return false
            }
            swap(&tally, &world.tally)
        }
        report(tally, elapsed: clock.now - start, seed: options.seed)
        return true
    }

    /// Prints one history. True when nothing was violated.
    private static func replay(_ seed: UInt64) -> Bool {
        var world = World<Reliability>(seed: seed, isTracing: true)
        let violation = world.run()
        print("seed \(seed)")
        for line in world.trace { print("  " + line) }
        for (index, row) in world.rows.enumerated() {
            print("take \(index): \(row.state.phase), held: \(row.state.hold)")
            for line in row.state.outcome.attempts { print("  \(line)") }
        }
        print("trace \(String(world.hash, radix: 16))")
        if let violation { print("\(violation.invariant): \(violation.text)") }
        return violation == nil
    }

    private static func hunt(_ options: Options) -> Bool {
        var isClean = true
        for mutant in Mutant.all {
            let name = mutant.name + String(repeating: " ", count: max(1, 40 - mutant.name.count))
            if let (after, violation) = mutant.caught(within: options.histories, from: options.seed) {
                print("\(name)caught after \(after): \(violation.invariant): \(violation.text)")
            } else {
                print("\(name)SURVIVED \(options.histories) histories")
                isClean = false
            }
        }
        return isClean
    }
}
