import KinoraCore

/// `KinoraSimulator --histories N --seed S`: many histories under the real law, on all cores. `--mutants`: under the
/// broken ones. `--replay SEED`: one history with its trace.
@main
enum Simulator {
    static func main() async {
        let options = Options(CommandLine.arguments.dropFirst())
        if let seed = options.replay { exit(replay(seed) ? 0 : 1) }
        if options.mutants { exit(await hunt(options) ? 0 : 1) }
        exit(await simulate(options) ? 0 : 1)
    }

    private static func simulate(_ options: Options) async -> Bool {
        let clock = ContinuousClock()
        let start = clock.now
        var progress = Progress(of: options.histories)
        let sum = await Campaign(options).run { progress.reached($0, after: clock.now - start) }
        if let broken = sum.broken {
            print("seed \(broken.seed): \(broken.violation.invariant): \(broken.violation.text)")
            _ = replay(broken.seed)
            return false
        }
        report(sum.tally, elapsed: clock.now - start, options)
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

    /// Each mutant on a core of its own; told in the order of the list.
    private static func hunt(_ options: Options) async -> Bool {
        let verdicts = await withTaskGroup(of: (Int, String?).self) { group in
            for (index, mutant) in Mutant.all.enumerated() {
                group.addTask {
                    guard let (after, violation) = mutant.caught(within: options.histories, from: options.seed) else {
                        return (index, nil)
                    }
                    return (index, "caught after \(after): \(violation.invariant): \(violation.text)")
                }
            }
            var verdicts = [String?](repeating: nil, count: Mutant.all.count)
            for await (index, verdict) in group { verdicts[index] = verdict }
            return verdicts
        }
        for (mutant, verdict) in zip(Mutant.all, verdicts) {
            let name = mutant.name + String(repeating: " ", count: max(1, 44 - mutant.name.count))
            print("\(name)\(verdict ?? "SURVIVED \(options.histories) histories")")
        }
        return !verdicts.contains(nil)
    }
}
