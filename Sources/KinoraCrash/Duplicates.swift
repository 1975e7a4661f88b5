import ArgumentParser
import Foundation
import Kinora
import KinoraCore
import KinoraTestKit

/// What one call costs under each fault: how many requests the provider has in its book afterwards, of kinora's and
/// of fal's own client's making, at the same fake fal.
struct Duplicates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Paid submits for one call, for kinora and for fal's own client.")

    @Option(help: "The Python that has fal's client in it.")
    var python: String

    @Option(help: "The script that calls it.")
    var script: String

    private struct Row: Sendable {
        var name: String
        var scenario: FakeScenario
        /// Where our process is ended. Theirs has no such places: it is ended once its submit is in the book. Both are
        /// started again then.
        var point: String?
    }

    private static let rows: [Row] =
        [
            ("connection dropped after it was accepted", .submitResetAccepted),
            ("500 after it was accepted", .submit500Accepted),
            ("502 as JSON after it was accepted", .submit502Accepted),
            ("502, the page of a gateway, after it", .submitPageAccepted),
            ("no answer after it was accepted", .submitHangAccepted),
        ].map { (name: String, fault: FakeFault) in
            var scenario = FakeScenario()
            scenario.rates = [fault: 1]
            return Row(name: name, scenario: scenario)
        } + [Row(name: "CDN answers 409 to a download", scenario: FakeScenario(.media409))]
        + points.map { Row(name: "kill -9 at \($0)", scenario: FakeScenario(), point: $0) }

    mutating func run() async throws {
        let client = Client(python: python, script: script)
        Say.line("paid submits for one call" + String(repeating: " ", count: 19) + "kinora   fal-client")
        var most = 0
        try await withThrowingTaskGroup(of: (place: Int, ours: Int, theirs: Int).self) { group in
            // Most of the time is waiting: for a lease that ran out, for a client that tries again.
            for (place, row) in Self.rows.enumerated() {
                group.addTask {
                    async let theirs = client.call(
                        row.point == nil ? row.scenario : .unhurried, isKilled: row.point != nil)
                    return (place, try await Self.ours(row.scenario, crashAt: row.point), try await theirs)
                }
            }
            var counts: [Int: (ours: Int, theirs: Int)] = [:]
            var next = 0
            for try await (place, ours, theirs) in group {
                counts[place] = (ours, theirs)
                most = max(most, ours)
                while let (ours, theirs) = counts[next] {
                    Self.tell(Self.rows[next].name, ours, theirs)
                    next += 1
                }
            }
        }
        guard most == 1 else { throw ExitCode(2) }
    }

    /// The steps between order and clip that every take passes.
    private static let points = CrashPoint.names.filter { !$0.hasPrefix("render.") }

    private static func tell(_ name: String, _ ours: Int, _ theirs: Int) {
        Say.row(name, "\(ours)" + String(repeating: " ", count: 9 - "\(ours)".count) + "\(theirs)")
    }

    /// One take of ours, to its end; the process is ended at a named place, and started again.
    private static func ours(_ scenario: FakeScenario, crashAt point: String?) async throws -> Int {
        let arena = try Arena(scenario, speaking: [.fal])
        let provider = try await arena.startProvider(at: arena.stalls[0])
        for point in point.map({ [$0, nil] }) ?? [nil] {
            let worker = try arena.startWorker(["--takes", "1", "--settle", "60000"], crashAt: point)
            let end = await worker.end(within: .seconds(300))
            await worker.kill()
            if end == 0 { break }
            guard end == 137, point != nil else { throw Trouble("the process ended with \(end ?? -1)", arena) }
        }
        let book = try await arena.readBook()
        await provider.kill()
        let comparison = try await Comparison.of(arena.home, with: book)
        guard comparison.differences.isEmpty, comparison.clips > 0 else {
            throw Trouble(comparison.differences.first ?? "there is no clip", arena)
        }
        arena.remove()
        return book.requests.count
    }

    struct Trouble: Error, CustomStringConvertible {
        var description: String
        init(_ what: String, _ arena: Arena) { description = "\(what), see \(arena.path)" }
    }

    /// fal's own client, in a Python of its own.
    private struct Client {
        var python: String
        var script: String

        func call(_ scenario: FakeScenario, isKilled: Bool) async throws -> Int {
            let arena = try Arena(scenario, speaking: [.fal])
            let provider = try await arena.startProvider(at: arena.stalls[0])
            if isKilled {
                let first = try start(arena)
                while try await arena.readBook().requests.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
                await first.kill()
            }
            guard await (try start(arena)).end(within: .seconds(120)) == 0 else {
                throw Trouble("fal's client did not end", arena)
            }
            let count = try await arena.readBook().requests.count
            await provider.kill()
            arena.remove()
            return count
        }

        private func start(_ arena: Arena) throws -> Prey {
            try Prey(
                at: python, [script, arena.stalls[0].origin, "once"], environment: ["FAL_KEY": Market.key],
                log: arena.log)
        }
    }
}

extension FakeScenario {
    /// Slow enough to be killed in time.
    fileprivate static let unhurried: FakeScenario = {
        var scenario = FakeScenario()
        scenario.generation_ms = [2_000, 2_000]
        return scenario
    }()
}
