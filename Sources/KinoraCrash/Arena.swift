import Foundation
import Kinora
import KinoraCore
import KinoraTestKit

/// A folder with everything of one run in it: the data directory, the provider's book and scenario, and what the
/// processes said. It stays when something was wrong.
struct Arena: Sendable {
    let path: String
    let log: FileHandle
    private let port: Int
    private let speech: FakeSpeech

    var home: String { "\(path)/home" }
    var origin: String { "http://127.0.0.1:\(port)" }

    /// - Parameter folder: one that is not there yet; nil for a temporary one.
    init(_ scenario: FakeScenario, speaking speech: FakeSpeech, at folder: String? = nil) throws {
        self.speech = speech
        path =
            folder
            ?? FileManager.default.temporaryDirectory.appendingPathComponent("kinora-crash-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: folder == nil)
        try JSONEncoder().encode(scenario).write(to: URL(fileURLWithPath: "\(path)/scenario.json"))
        let logPath = URL(fileURLWithPath: "\(path)/log")
        try Data().write(to: logPath)
        log = try FileHandle(forWritingTo: logPath)
        // The kernel hands out what is free from 32768 on.
        port = Int.random(in: 20_000..<32_000)
    }

    /// The provider, listening. It goes on with its book.
    func startProvider() async throws -> Prey {
        let prey = try Prey(
            "KinoraFake",
            [
                "--scenario", "\(path)/scenario.json", "--book", "\(path)/book.jsonl", "--port", "\(port)", "--speak",
                speech.rawValue,
            ], log: log)
        _ = try await readBook()
        return prey
    }

    func startWorker(_ arguments: [String], crashAt point: String? = nil) throws -> Prey {
        try Prey(
            "KinoraCrash", ["worker", "--home", home, "--origin", origin, "--speak", speech.rawValue] + arguments,
            environment: point.map { ["KINORA_CRASH_AT": $0] } ?? [:], log: log)
    }

    /// Asks the provider for its book, and waits for it to answer.
    func readBook() async throws -> FakeBook {
        let transport = HTTPTransport()
        var answer: Result<WireResponse, WireTrouble> = .failure(.notSent("never asked"))
        for _ in 0..<200 {
            do throws(WireTrouble) {
                answer = .success(
                    try await transport.send(WireRequest("GET", "\(origin)/book", mostBytes: 1 << 30)))
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
