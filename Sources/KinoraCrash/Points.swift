import ArgumentParser
import Foundation
import Kinora
import KinoraCore
import KinoraTestKit

/// Every named place, each time it is reached, in weather that leads past it.
struct Points: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "End the process at every named place.")

    @Option(help: "One place; all of them without.")
    var point: String?

    @Option(help: "Up to which time that a place is reached.")
    var times = 3

    /// A take that goes well, and ones that do not.
    private static let weathers: [(name: String, faults: [FakeFault])] = [
        ("fair", []),
        ("answer lost", [.submitResetAccepted]),
        ("submit lost", [.submitReset]),
        ("no id", [.submitNoID]),
        ("refused once", [.submitTooManyLater]),
        ("fails", [.generationFails]),
        ("dearer, late", [.generationDearer, .resultNoURL]),
        ("bad downloads", [.media409, .mediaTruncated, .mediaPage]),
        ("gone", [.resultExpired]),
    ]

    mutating func run() async throws {
        var isWell = true
        var reached: Set<String> = []
        let wanted = CrashPoint.names.filter { point == nil || $0 == point }
        for name in wanted {
            for (weather, faults) in Self.weathers {
                for time in 1...times {
                    let outcome = try await attempt(at: "\(name):\(time)", faults)
                    isWell = isWell && outcome.differences.isEmpty
                    if outcome.wasReached { reached.insert(name) } else if outcome.differences.isEmpty { break }
                    let state = outcome.differences.isEmpty ? "ok" : outcome.differences.joined(separator: "; ")
                    Say.row("\(name):\(time), \(weather)", state)
                }
            }
        }
        for name in wanted where !reached.contains(name) { Say.row(name, "not on the way of a remote take") }
        Say.row("places, of them reached", "\(wanted.count), \(reached.count)")
        // What renders here is passed by takes of the embedded engine alone.
        guard isWell, wanted.allSatisfy({ reached.contains($0) || $0.hasPrefix("render.") }) else { throw ExitCode(2) }
    }

    private func attempt(
        at point: String, _ faults: [FakeFault]
    ) async throws -> (wasReached: Bool, differences: [String]) {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("kinora-crash-\(UUID().uuidString)")
            .path
        let arena = try Arena(FakeScenario(scripts: [.init(request: 1, faults: faults)]), at: path)
        let provider = try await arena.startProvider()
        defer { provider.kill() }
        let first = try arena.startWorker(["--takes", "1", "--settle", "6000"], crashAt: point)
        let end = await first.end(within: .seconds(120))
        first.kill()
        guard end?.status == 137 else {
            arena.remove()
            return (false, end?.status == 0 ? [] : ["\(point): ended with \(end?.status ?? -1)"])
        }
        let second = try arena.startWorker(["--takes", "1", "--settle", "6000"])
        let rest = await second.end(within: .seconds(120))
        second.kill()
        var differences = try await Comparison.of(arena.home, with: try await arena.readBook()).differences
        if rest?.status != 0 { differences.append("the restart ended with \(rest?.status ?? -1), see \(path)") }
        if differences.isEmpty { arena.remove() }
        return (true, differences)
    }
}
