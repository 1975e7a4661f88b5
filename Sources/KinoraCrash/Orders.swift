import ArgumentParser
import Foundation
import KinoraCore
import KinoraTestKit

/// Nothing is killed: in bad weather, every clip that is ordered must come.
struct Orders: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Order clips in bad weather; every one must come.")

    @Option(help: "How many.")
    var takes = 100

    @Option(help: "Of the providers' faults.")
    var seed: UInt64 = 1

    @Option(help: "What goes wrong at the providers, as JSON; a mixture without one.")
    var scenario: String?

    @Option(help: "How many takes are under way at once.")
    var width = 32

    @Option(help: "What the providers speak, one after the other: \(Market.words).")
    var speak: [FakeSpeech] = [.fal, .runpod]

    @Option(help: "A new folder to work in, which stays; without one it goes when all was well.")
    var folder: String?

    mutating func run() async throws {
        let arena = try Arena(
            try scenario.map(FakeScenario.read) ?? .weather(seed: seed), speaking: speak, at: folder)
        let providers = try await arena.startProviders()
        let start = ContinuousClock.now
        let worker = try arena.startWorker([
            "--takes", "\(takes)", "--width", "\(width)", "--regret", "0", "--refused", "0.03", "--notes",
            "\(arena.path)/heard",
        ])
        let end = await worker.end(within: .seconds(1_800))
        await worker.kill()
        // What was accepted late is in the book by then.
        try await Task.sleep(for: .seconds(4))
        let book = try await arena.readBook()
        await providers.kill()
        let comparison = try await Comparison.of(arena.home, with: book)
        Say.row("seconds", (ContinuousClock.now - start).components.seconds)
        Say.table(comparison)
        let waits = HeardNotes.waits_ms("\(arena.path)/heard", book)
        if !waits.isEmpty {
            let late = waits[min(waits.count * 99 / 100, waits.count - 1)]
            Say.row("from the result to knowing of it, median, p99", "\(waits[waits.count / 2]) ms, \(late) ms")
        }
        var isWell = comparison.differences.isEmpty && Leaks.say(in: arena)
        let came = comparison.takes["finished"] ?? 0
        if came != takes {
            isWell = false
            Say.line("\(came) of \(takes) clips came")
        }
        if end != 0 {
            isWell = false
            Say.line(end.map { "the process ended with \($0)" } ?? "it did not come to an end in 30 min")
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
    /// Every fault after which a clip can still come by itself, at the rates of the law. Not: input that no provider
    /// takes, a key or a balance that a person must see to, a paid result that is gone, work without end (an
    /// hour each).
    static func weather(seed: UInt64) -> FakeScenario {
        var scenario = everything(seed: seed)
        scenario.rates[.submitInvalid] = nil
        scenario.rates[.resultExpired] = nil
        let more: [FakeFault: Double] = [
            .submitTooMany: 0.02, .submit500Accepted: 0.01, .submit502Accepted: 0.01, .submitPageAccepted: 0.01,
            .submitHang: 0.005, .submitHangAccepted: 0.005, .mediaStall: 0.005, .mediaHuge: 0.002, .stillError: 0.02,
        ]
        scenario.rates.merge(more) { $1 }
        // One byte more than anybody takes.
        scenario.huge_B = (1 << 30) + (1 << 20)
        return scenario
    }
}
