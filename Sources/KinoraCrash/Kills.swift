import ArgumentParser
import Foundation
import KinoraCore
import KinoraTestKit

/// `kill -9` at random times.
struct Kills: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Kill the process at random times.")

    @Option(help: "How often.")
    var kills = 100

    @Option(help: "Of the times and of the provider's faults.")
    var seed: UInt64 = 1

    @Option(help: "What goes wrong at the provider, as JSON; a mixture of everything without one.")
    var scenario: String?

    @Option(help: "How many takes are under way at once.")
    var width = 48

    @Option(help: "The protocol between the two: \(FakeSpeech.allCases.map(\.rawValue).joined(separator: ", ")).")
    var speak = FakeSpeech.loopback

    @Option(help: "A new folder to work in, which stays; without one it goes when all was well.")
    var folder: String?

    mutating func run() async throws {
        var dice = Dice(seed: seed)
        let arena = try Arena(
            try scenario.map(FakeScenario.read) ?? .everything(seed: seed), speaking: speak, at: folder)
        var provider = try await arena.startProvider()
        let start = ContinuousClock.now
        var providerKills = 0
        var own: [Int32] = []
        for count in 1...max(kills, 1) where kills > 0 {
            let worker = try arena.startWorker(["--width", "\(width)"])
            if let end = await worker.end(within: .milliseconds(50 + dice.below(2_951))) {
                own.append(end)
            } else {
                await worker.kill()
            }
            // The provider dies sometimes too: then nobody listens for a moment.
            if dice.below(25) == 0 {
                providerKills += 1
                await provider.kill()
                provider = try await arena.startProvider()
            }
            if count % 50 == 0 {
                let book = try await arena.readBook()
                Say.line("\(count) kills, \(book.requests.count) requests, \(ContinuousClock.now - start)")
            }
        }
        let last = try arena.startWorker(["--drain"])
        let end = await last.end(within: .seconds(1_200))
        await last.kill()
        // What was accepted late is in the book by then.
        try await Task.sleep(for: .seconds(4))
        let book = try await arena.readBook()
        await provider.kill()
        let comparison = try await Comparison.of(arena.home, with: book)
        Say.row("kills, of them of the provider", "\(kills + providerKills), \(providerKills)")
        Say.row("seconds", (ContinuousClock.now - start).components.seconds)
        Say.table(comparison)
        var isWell = comparison.differences.isEmpty
        if !own.isEmpty {
            isWell = false
            Say.line("the process ended by itself \(own.count) times: \(Set(own).sorted())\n\(arena.lastWords)")
        }
        if end != 0 {
            isWell = false
            Say.line(end.map { "the last process ended with \($0)" } ?? "it did not come to an end in 20 min")
            Say.line(arena.lastWords)
        }
        guard isWell else {
            Say.line("see \(arena.path)")
            throw ExitCode(2)
        }
        if folder == nil { arena.remove() }
    }
}

extension FakeScenario {
    /// Every fault that does not stop an endpoint for hours.
    static func everything(seed: UInt64) -> FakeScenario {
        var scenario = FakeScenario()
        scenario.seed = seed
        scenario.list_lag_ms = 300
        scenario.list_page = 20
        scenario.rates = [
            .submitTooManyLater: 0.02, .submitInvalid: 0.01, .submitError: 0.015, .submitReset: 0.015,
            .submitErrorAccepted: 0.03, .submitResetAccepted: 0.03, .submitBrokenBody: 0.01, .submitNoID: 0.01,
            .submitLate: 0.02,
            .statusError: 0.04, .statusReset: 0.02, .statusStale: 0.04, .statusRegress: 0.02, .statusUnknownWord: 0.02,
            .statusNotFound: 0.02,
            .listError: 0.05, .listReset: 0.02, .listShift: 0.05,
            .generationFails: 0.03, .generationLate: 0.05, .generationDearer: 0.1,
            .resultError: 0.04, .resultNoURL: 0.03, .resultExpired: 0.01, .resultURLExpired: 0.02, .resultMoved: 0.05,
            .media409: 0.03, .media403: 0.01, .media404: 0.01, .mediaError: 0.02, .mediaReset: 0.01,
            .mediaRedirect: 0.01, .mediaPage: 0.01, .mediaGzip: 0.01, .mediaTruncated: 0.01, .mediaWrongLength: 0.01,
            .mediaEmpty: 0.01, .mediaWrongCodec: 0.01, .mediaForeign: 0.01,
            .cancelRefused: 0.1, .cancelError: 0.1,
        ]
        return scenario
    }
}
