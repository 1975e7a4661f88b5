import Foundation
import Kinora
import KinoraCore
import KinoraTestKit

/// A folder with everything of one run in it: the data directory, the providers' books and scenario, and what the
/// processes said. It stays when something was wrong.
struct Arena: Sendable {
    let path: String
    /// One provider for each protocol.
    let stalls: [Stall]
    let log: FileHandle

    var home: String { "\(path)/home" }

    /// - Parameter speeches: what the providers speak.
    /// - Parameter folder: one that is not there yet; nil for a temporary one.
    init(_ scenario: FakeScenario, speaking speeches: [FakeSpeech] = [.loopback], at folder: String? = nil) throws {
        path =
            folder
            ?? FileManager.default.temporaryDirectory.appendingPathComponent("kinora-crash-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: folder == nil)
        let logPath = URL(fileURLWithPath: "\(path)/log")
        try Data().write(to: logPath)
        log = try FileHandle(forWritingTo: logPath)
        // The kernel hands out what is free from 32768 on.
        let port = Int.random(in: 20_000..<31_990)
        stalls = speeches.enumerated().map { Stall(speech: $1, origin: "http://127.0.0.1:\(port + $0)") }
        for (number, stall) in stalls.enumerated() {
            var scenario = scenario
            // Else the providers would give the same names to their requests, and a clip would be anybody's.
            scenario.seed &+= UInt64(number) &* 1_000_003
            try JSONEncoder().encode(scenario).write(to: URL(fileURLWithPath: self.scenario(of: stall)))
        }
    }

    private func scenario(of stall: Stall) -> String { "\(path)/scenario-\(stall.speech.rawValue).json" }

    /// Every provider, listening.
    func startProviders() async throws -> [Prey] {
        var preys: [Prey] = []
        for stall in stalls { preys.append(try await startProvider(at: stall)) }
        return preys
    }

    /// A provider, listening. It goes on with its book.
    func startProvider(at stall: Stall) async throws -> Prey {
        let port = stall.origin.split(separator: ":").last.map(String.init) ?? ""
        let prey = try Prey(
            "KinoraFake",
            [
                "--scenario", scenario(of: stall), "--book", "\(path)/book-\(stall.speech.rawValue).jsonl",
                "--port", port, "--speak", stall.speech.rawValue, "--key", Market.key,
            ], log: log)
        _ = try await readBook(of: stall)
        return prey
    }

    func startWorker(_ arguments: [String], crashAt point: String? = nil) throws -> Prey {
        try Prey(
            "KinoraCrash",
            ["worker", "--home", home] + stalls.flatMap { ["--stall", $0.description] } + arguments,
            environment: point.map { ["KINORA_CRASH_AT": $0] } ?? [:], log: log)
    }

    /// What all providers were asked for and bill.
    func readBook() async throws -> FakeBook {
        var book = try await readBook(of: stalls[0])
        for stall in stalls.dropFirst() { book.requests += try await readBook(of: stall).requests }
        return book
    }

    /// Asks a provider for its book, and waits for it to answer.
    private func readBook(of stall: Stall) async throws -> FakeBook {
        let transport = HTTPTransport()
        var answer: Result<WireResponse, WireTrouble> = .failure(.notSent("never asked"))
        for _ in 0..<200 {
            do throws(WireTrouble) {
                answer = .success(
                    try await transport.send(WireRequest("GET", "\(stall.origin)/book", mostBytes: 1 << 30)))
                break
            } catch {
                answer = .failure(error)
                try await Task.sleep(for: .milliseconds(100))
            }
        }
        await transport.close()
        return try JSONDecoder().decode(FakeBook.self, from: Data(answer.get().body))
    }

    /// What was said to the log last.
    var lastWords: String {
        let text = FileManager.default.contents(atPath: "\(path)/log").map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n").suffix(12).joined(separator: "\n")
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// How to say what a run came to.
enum Say {
    static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    static func row(_ name: String, _ value: some CustomStringConvertible) {
        line(name + String(repeating: " ", count: max(2, 44 - name.count)) + value.description)
    }

    static func usd(_ money: Money) -> String {
        let micro = String(abs(money.microUSD) % 1_000_000)
        return "\(money.microUSD / 1_000_000)." + String(repeating: "0", count: 6 - micro.count) + micro + " USD"
    }

    static func table(_ comparison: Comparison) {
        for (word, count) in comparison.takes.sorted(by: { $0.key < $1.key }) { row("takes \(word)", count) }
        row("submissions, of them again", "\(comparison.submissions), \(comparison.resubmissions)")
        row("requests in the provider's book", comparison.requests)
        row("billed by the provider", usd(comparison.billed))
        row("spent by the ledger", usd(comparison.ledger))
        row("in suspense, never accepted", usd(comparison.suspense))
        row("clips kept, each its own request's", comparison.clips)
        row("paid, gone at the provider, written down", comparison.mourned)
        row("differences", comparison.differences.count)
        for difference in comparison.differences.prefix(40) { line("  \(difference)") }
    }
}
