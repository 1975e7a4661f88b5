import KinoraCore
import KinoraStore
import KinoraTestKit
import Testing

@testable import Kinora

/// A runner over a real store in a scratch folder, a scripted engine, and a clock that the test turns.
struct RunnerBench {
    let scratch: ScratchFolder
    let clock = VirtualClock()
    let engine: ScriptedEngine
    let transport: ScriptedTransport
    let store: SQLiteStore
    let shelf: ArtifactFolder
    let take = TakeID("take-1")

    init(
        _ engine: ScriptedEngine = ScriptedEngine(), transport: ScriptedTransport = ScriptedTransport(),
        cap: Money? = nil
    ) async throws {
        scratch = try ScratchFolder()
        self.engine = engine
        self.transport = transport
        let clock = clock
        store = try SQLiteStore.open(
            scratch("home"), time: TimeSource(wall_unixMs: { clock.unixMs }, running: { clock.unixMs }))
        shelf = try ArtifactFolder(root: scratch("home"))
        if let cap { try await store.setCaps([Cap(.all, cap)]) }
    }

    func runner(
        scope: RunnerScope = RunnerScope(.everything), gate: @escaping @Sendable () -> Situation.Gate = { .open }
    ) -> Runner {
        Runner(
            store: store, shelf: shelf, engines: [engine], transport: transport, finisher: PlainFinisher(),
            scope: scope, gate: gate)
    }

    /// Two offers at 0.25 USD each.
    func addTake(policy: TakeState.Policy = .wait, isFree: Bool = false) async throws {
        let terms = OfferTerms(
            endpoint: 0, bound: Money(microUSD: 300_000), estimate: Money(microUSD: 250_000), median: .seconds(20),
            hasHook: false, keepsResult: .hours(24), refundsFailure: true, isIdempotent: isFree)
        let places = ["one", "two"].map { OfferPlace(provider: engine.name, endpoint: $0, model: "m") }
        let state = TakeState(offers: [terms, terms], at: store.now(), policy: policy)
        _ = try await store.add(
            NewJob(
                id: JobID("job-1"), kind: "animate", brief: "{}",
                takes: [NewTake(id: take, order: "{}", places: places, state: state)]), key: nil)
    }

    func record() async throws -> TakeRecord { try #require(try await store.take(take)) }

    /// Runs a runner and turns the clock whenever nothing else can happen, until the take is as it should be.
    @discardableResult
    func run(_ runner: Runner, until isDone: @escaping @Sendable (TakeRecord) -> Bool) async throws -> TakeRecord {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await runner.run() }
            var record = try await record()
            while !isDone(record) {
                // Straight to the next moment at which something is due.
                if runner.desk.isIdle {
                    clock.advance(milliseconds: min(max(record.state.wakeAt - store.now(), 250), .minutes(10)))
                }
                runner.desk.bell.ring()
                await runner.desk.idle.wait(atMost: .milliseconds(50))
                record = try await self.record()
            }
            runner.stop()
            try await group.waitForAll()
            return try await self.record()
        }
    }

    func entries() async throws -> [LedgerEntry.Kind] { try await store.ledger(after: 0, limit: 100).map(\.kind) }
}

/// Believes everything and puts nothing anywhere.
struct PlainFinisher: Finisher {
    func believe(_ arrival: String, of take: TakeRecord) async throws -> String { "mp4" }
    func finish(_ take: TakeRecord) async throws -> (result: String, keeping: [KeptArtifact]) { ("{}", []) }
}
