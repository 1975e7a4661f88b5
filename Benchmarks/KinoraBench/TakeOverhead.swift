import Foundation
import Kinora
import KinoraCore
import KinoraStore

/// What kinora itself adds to a take: from the order to the end, with an engine that needs no time at all.
struct TakeOverhead {
    let scratch: ScratchFolder
    private static let takes = 400

    func rows() async throws -> [Row] {
        Talk.say("own overhead of a take …")
        let store = try SQLiteStore.open(scratch.file("overhead"))
        let engine = InstantEngine()
        let runner = Runner(
            store: store, shelf: try ArtifactFolder(root: scratch.file("overhead")), engines: [engine],
            transport: nil, finisher: NoFinisher())
        let times = try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await runner.run() }
            var times: [Double] = []
            for _ in 0..<Self.takes { times.append(try await time(of: store, runner)) }
            runner.stop()
            try await group.waitForAll()
            return times.sorted()
        }
        try await store.close()
        return [
            Row("jobs", "own overhead of a take, median", times[times.count / 2], "ms", digits: 1),
            Row("jobs", "own overhead of a take, p99", times[times.count * 99 / 100], "ms", digits: 1).atMost(250),
        ]
    }

    /// In milliseconds.
    private func time(of store: SQLiteStore, _ runner: Runner) async throws -> Double {
        let news = runner.newsroom.subscribe()
        let take = TakeID(NewID.make())
        let terms = OfferTerms(
            endpoint: 0, bound: Money(microUSD: 300_000), estimate: Money(microUSD: 250_000), median: 0, hasHook: true,
            keepsResult: .hours(24), refundsFailure: true, isIdempotent: false)
        let start = ContinuousClock.now
        _ = try await store.add(
            NewJob(
                id: JobID(NewID.make()), kind: "animate", brief: "{}",
                takes: [
                    NewTake(
                        id: take, order: "{}", places: [InstantEngine.place],
                        state: TakeState(offers: [terms], at: store.now()))
                ]), key: nil)
        runner.nudge(take)
        for await item in news {
            if case .decided(let record) = item, record.id == take, record.state.phase.isTerminal { break }
        }
        return (ContinuousClock.now - start) / .milliseconds(1)
    }
}

/// Has the result before it is asked for.
private struct InstantEngine: LocalResults {
    static let place = OfferPlace(provider: "instant", endpoint: "instant", model: "instant")
    let name = "instant"

    func submit(_ errand: Errand) async -> SubmitReply { .accepted(RequestID(errand.token), body: nil) }
    func check(_ ticket: Ticket) async throws -> RequestProgress {
        .finished(RequestProgress.Result(url: "instant", life: .hours(1)))
    }
    func collect(_ ticket: Ticket) async throws -> Collected { .notYet }
    func cancel(_ ticket: Ticket) async throws -> CancelReply { .refused }
    func find(_ errand: Errand) async throws -> RequestID? { nil }
    func hand(over url: String, of errand: Errand, to path: String) async throws -> String {
        try Data(errand.token.utf8).write(to: URL(fileURLWithPath: path))
        return "mp4"
    }
}

private struct NoFinisher: Finisher {
    func believe(_ arrival: String, of take: TakeRecord) async throws -> String { "mp4" }
    func finish(_ take: TakeRecord) async throws -> (result: String, keeping: [KeptArtifact]) { ("{}", []) }
}
