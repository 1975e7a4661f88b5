import ArgumentParser
import Foundation
import KinoraTestKit

/// `KinoraFake --scenario faults.json --book book.jsonl --port 8123`: a provider that keeps its own books and does
/// everything wrong that the scenario asks for. Says on standard output where it listens, and serves until it is killed.
@main
struct KinoraFake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A fake provider on loopback, for tests.")

    @Option(help: "What goes wrong, as JSON; nothing without one.")
    var scenario: String?

    @Option(help: "The file that its billing book is kept in.")
    var book: String?

    @Option(help: "0 for any that is free.")
    var port = 0

    @Option(help: "The protocol it speaks: \(FakeSpeech.allCases.map(\.rawValue).joined(separator: ", ")).")
    var speak = FakeSpeech.loopback

    @Option(help: "A key; whoever comes without it is sent away.")
    var key: String?

    mutating func run() async throws {
        let scenario = try scenario.map(FakeScenario.read) ?? FakeScenario()
        try await FakeServer.serve(scenario, speaking: speak, key: key, book: book, port: port) { server in
            FileHandle.standardOutput.write(Data("\(server.url)\n".utf8))
            while !Task.isCancelled { try await Task.sleep(for: .seconds(3_600)) }
        }
    }
}

extension FakeSpeech: ExpressibleByArgument {}
