import Foundation
import Kinora
import KinoraCore
import KinoraStore
import KinoraTestKit

/// A data directory, and a fake provider beside it that takes every order and finishes none.
struct Field {
    let path: String
    let origin: String
    private let provider: Process

    var home: String { "\(path)/home" }

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/kinora-load-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        var scenario = FakeScenario()
        scenario.generation_ms = [36_000_000, 36_000_000]
        try JSONEncoder().encode(scenario).write(to: URL(fileURLWithPath: "\(path)/scenario.json"))
        provider = Process()
        provider.executableURL = Self.beside("KinoraFake")
        provider.arguments = ["--scenario", "\(path)/scenario.json"]
        let said = Pipe()
        provider.standardOutput = said
        try provider.run()
        let line = String(decoding: said.fileHandleForReading.availableData, as: UTF8.self)
        origin = line.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    static func beside(_ name: String) -> URL {
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return own.deletingLastPathComponent().appendingPathComponent(name)
    }

    func end() {
        provider.terminate()
        provider.waitUntilExit()
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// A runner at the fake provider, and what it was asked.
struct Bench {
    let store: SQLiteStore
    let transport: HTTPTransport
    let engine: CountingEngine
    let runner: Runner

    init(home: String, origin: String) throws {
        store = try SQLiteStore.open(home)
        transport = HTTPTransport()
        engine = CountingEngine(LoopbackEngine(origin: origin, transport: transport))
        runner = Runner(
            store: store, shelf: try ArtifactFolder(root: home), engines: [engine], transport: transport,
            finisher: NoFinisher())
    }

    /// Calls `work` while the runner runs.
    func running<Value: Sendable>(_ work: @Sendable () async throws -> Value) async throws -> Value {
        let value = try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await runner.run() }
            let value = try await work()
            runner.stop()
            try await group.waitForAll()
            return value
        }
        await transport.close()
        try await store.close()
        return value
    }

    /// Orders takes and waits until the provider has them all; never many more on the way than a person's queue.
    func order(_ count: Int) async throws {
        let step = 256
        for first in stride(from: 0, to: count, by: step) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in first..<min(first + step, count) { group.addTask { try await add(number) } }
                try await group.waitForAll()
            }
            while engine.accepted < first - step { try await Task.sleep(for: .milliseconds(5)) }
        }
        while engine.accepted < count { try await Task.sleep(for: .milliseconds(50)) }
    }

    private func add(_ number: Int) async throws {
        // A median of seconds: every take asks to be looked at again and again.
        let terms = OfferTerms(
            endpoint: 0, bound: Money(microUSD: 300_000), estimate: Money(microUSD: 250_000), median: .seconds(20),
            hasHook: true, keepsResult: .hours(24), refundsFailure: true, isIdempotent: false)
        let place = OfferPlace(provider: engine.name, endpoint: "wave", model: "wave")
        let order = LoopbackOrder(prompt: "wave", seed: UInt64(number), price_usd_micro: 250_000)
        let take = TakeID(NewID.make())
        _ = try await store.add(
            NewJob(
                id: JobID(NewID.make()), kind: "animate", brief: "{}",
                takes: [
                    NewTake(
                        id: take, order: order.json, places: [place],
                        state: TakeState(offers: [terms], at: store.now()))
                ]), key: nil)
        runner.nudge(take)
    }
}

/// Nothing ever ends here.
struct NoFinisher: Finisher {
    func believe(_ arrival: String, of take: TakeRecord) async throws -> String { "mp4" }
    func finish(_ take: TakeRecord) async throws -> (result: String, keeping: [KeptArtifact]) { ("{}", []) }
}
