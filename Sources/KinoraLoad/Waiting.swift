import ArgumentParser
import Foundation

/// Takes that wait on a provider, in one process: memory, and what the waiting costs.
struct Waiting: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What many waiting takes cost.")

    @Option(help: "How many wait.")
    var takes = 100_000

    @Option(help: "For how many seconds the waiting is watched.")
    var seconds = 60

    mutating func run() async throws {
        let field = try Field()
        defer { field.end() }
        let bench = try Bench(home: field.home, origin: field.origin)
        let (takes, seconds) = (takes, seconds)
        let figures = try await bench.running {
            let start = ContinuousClock.now
            try await bench.order(takes)
            let ordered = ContinuousClock.now - start
            let (cpu, checks, from) = (Usage.cpu, bench.engine.checks, ContinuousClock.now)
            try await Task.sleep(for: .seconds(seconds))
            let span = ContinuousClock.now - from
            return [
                Figure(name: "takes waiting", value: Double(takes), unit: ""),
                Figure(name: "ordered and accepted in", value: ordered / .seconds(1), unit: "s"),
                Figure(
                    name: "asked about while they wait",
                    value: Double(bench.engine.checks - checks) / (span / .seconds(1)), unit: "a second"),
                Figure(
                    name: "processor time while they wait", value: (Usage.cpu - cpu) / span * 100, most: 5,
                    unit: "% of a core"),
                Figure(name: "most memory ever", value: Usage.peak_MiB, most: 512, unit: "MiB"),
            ]
        }
        try Figure.print(figures)
    }
}
