import ArgumentParser
import Kinora
import KinoraCore
import KinoraTestKit

/// Every named place, each time it is reached, in weather that leads past it.
struct Points: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "End the process at every named place.")

    @Option(help: "One place; all of them without.")
    var point: String?

    @Option(help: "Up to which time that a place is reached.")
    var times = 2

    /// A take that goes well, and ones that do not.
    private static let weathers: [[FakeFault]] = [
        [], [.submitResetAccepted], [.submitReset], [.submitNoID], [.submitTooManyLater], [.generationFails],
        [.generationDearer, .resultNoURL], [.media409, .mediaTruncated, .mediaPage], [.resultExpired],
    ]

    @Option(help: "What the providers speak, one after the other: \(Market.words).")
    var speak: [FakeSpeech] = [.loopback]

    @Option(help: "How many are tried at once; most of the time is waiting.")
    var width = 12

    private struct Outcome: Sendable {
        var name: String
        var reached = 0
        var differences: [String] = []
    }

    mutating func run() async throws {
        let wanted = CrashPoint.names.filter { point == nil || $0 == point }
        let trials = wanted.flatMap { name in Self.weathers.map { (name, $0) } }
        let (width, times, speeches) = (width, times, speak)
        var reached: [String: Int] = [:]
        var differences = 0
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            var waiting = trials[...]
            for _ in 0..<width {
                if let (name, faults) = waiting.popFirst() {
                    group.addTask { try await Self.outcome(at: name, faults, times: times, speeches) }
                }
            }
            for try await outcome in group {
                if let (name, faults) = waiting.popFirst() {
                    group.addTask { try await Self.outcome(at: name, faults, times: times, speeches) }
                }
                reached[outcome.name, default: 0] += outcome.reached
                differences += outcome.differences.count
                for difference in outcome.differences { Say.line("\(outcome.name): \(difference)") }
            }
        }
        for name in wanted {
            Say.row(name, reached[name].map { $0 == 0 ? "never reached" : "ended \($0) times" } ?? "")
        }
        Say.row("differences", differences)
        // What renders here is passed by takes of the embedded engine alone.
        let isComplete = wanted.allSatisfy { (reached[$0] ?? 0) > 0 || $0.hasPrefix("render.") }
        guard isComplete, differences == 0 else { throw ExitCode(2) }
    }

    /// Ends the process at the first time that a place is reached, then in another try at the second, and so on.
    private static func outcome(
        at name: String, _ faults: [FakeFault], times: Int, _ speeches: [FakeSpeech]
    ) async throws -> Outcome {
        var outcome = Outcome(name: name)
        for time in 1...max(times, 1) {
            let (wasReached, differences) = try await attempt(at: "\(name):\(time)", faults, speeches)
            let weather = faults.isEmpty ? "fair" : faults.map(\.rawValue).joined(separator: ", ")
            outcome.differences += differences.map { "\(time), \(weather): \($0)" }
            guard wasReached else { break }
            outcome.reached += 1
        }
        return outcome
    }

    private static func attempt(
        at point: String, _ faults: [FakeFault], _ speeches: [FakeSpeech]
    ) async throws -> (wasReached: Bool, differences: [String]) {
        let arena = try Arena(FakeScenario(scripts: [.init(request: 1, faults: faults)]), speaking: speeches)
        let providers = try await arena.startProviders()
        let first = try arena.startWorker(["--takes", "1", "--settle", "6000"], crashAt: point)
        let end = await first.end(within: .seconds(600))
        await first.kill()
        guard end == 137 else {
            await providers.kill()
            if end == 0 { arena.remove() }
            return (false, end == 0 ? [] : ["ended with \(end ?? -1), see \(arena.path)"])
        }
        let second = try arena.startWorker(["--takes", "1", "--settle", "6000"])
        let rest = await second.end(within: .seconds(600))
        await second.kill()
        let book = try await arena.readBook()
        await providers.kill()
        var differences = try await Comparison.of(arena.home, with: book).differences
        if rest != 0 { differences.append("the restart ended with \(rest ?? -1)") }
        if !differences.isEmpty { differences.append("see \(arena.path)") }
        if differences.isEmpty { arena.remove() }
        return (true, differences)
    }
}
