import KinoraCore
import KinoraStore
import KinoraTestKit
import Testing

@testable import Kinora

@Suite("What the runner does about a take", .serialized, .timeLimit(.minutes(2)))
struct RunnerTests {
    private static let lost = SubmitReply.refused(.broken, body: nil)

    @Test func `A take goes all the way, is paid for once, and its clip is on the shelf`() async throws {
        let bench = try await RunnerBench()
        try await bench.addTake()
        let end = try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        #expect(end.state.phase == .finished)
        #expect(bench.engine.count(.submit) == 1)
        #expect(try await bench.entries() == [.reserve, .commit, .release])
        let clip = try #require(end.artifacts.first { $0.role == .clip })
        let path = try #require(try await bench.shelf.path(of: clip.artifact))
        #expect(try ScratchFolder.bytes(at: path) == Array("a clip".utf8))
        #expect(end.spent == Money(microUSD: 250_000) && end.reserved == .zero)
    }

    @Test func `An answer that was lost is looked for, and found: nothing is sent twice`() async throws {
        let bench = try await RunnerBench(
            ScriptedEngine {
                $0.submits = [Self.lost]
                $0.finds = [nil, RequestID("r-7")]
            })
        try await bench.addTake()
        let end = try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        #expect(end.state.phase == .finished && end.state.attempts.map(\.request) == [RequestID("r-7")])
        #expect(bench.engine.count(.submit) == 1 && bench.engine.count(.find) == 2)
    }

    @Test func `As long as nobody can say what became of it, nothing is sent again`() async throws {
        let bench = try await RunnerBench(
            ScriptedEngine {
                $0.submits = [Self.lost]
                $0.finds = nil
            })
        try await bench.addTake()
        let start = bench.clock.unixMs
        let end = try await bench.run(bench.runner()) { _ in bench.clock.unixMs > start + .hours(2) }
        #expect(end.state.phase == .ambiguous && bench.engine.count(.submit) == 1)
        #expect(try await bench.entries() == [.reserve])
    }

    @Test func `After the settle window the money stays in suspense, and the next submission has its reason`()
        async throws
    {
        let bench = try await RunnerBench(
            ScriptedEngine { $0.submits = [Self.lost, .accepted(RequestID("r-2"), body: nil)] })
        try await bench.addTake()
        let end = try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        #expect(end.state.phase == .finished)
        #expect(end.state.attempts.map(\.reason) == [nil, .absentAfterSettle])
        #expect(end.reserved == Money(microUSD: 300_000))
    }

    @Test func `A lookup that finds what another attempt has finds nothing`() async throws {
        let bench = try await RunnerBench(
            ScriptedEngine {
                $0.submits = [
                    .accepted(RequestID("r-1"), body: nil), Self.lost, .accepted(RequestID("r-2"), body: nil),
                ]
                $0.checks = [.failed(body: nil), .finished(.init(url: "clip:1", life: 3_600_000))]
                $0.finds = [RequestID("r-1"), nil]
            })
        try await bench.addTake()
        let end = try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        #expect(end.state.phase == .finished)
        #expect(end.state.attempts.map(\.request) == [RequestID("r-1"), nil, RequestID("r-2")])
    }

    @Test(
        "What a provider refuses costs nothing",
        arguments: [
            (SubmitAnswer.status(422, retryAfter: nil), TakeState.Phase.failed),
            (.status(400, retryAfter: nil), .failed),
        ])
    func refused(answer: SubmitAnswer, phase: TakeState.Phase) async throws {
        let bench = try await RunnerBench(ScriptedEngine { $0.submits = [.refused(answer, body: nil)] })
        try await bench.addTake()
        let end = try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        #expect(end.state.phase == phase && end.spent == .zero && end.reserved == .zero)
        #expect(bench.engine.count(.submit) == 1)
    }

    @Test func `Where a key is refused the next offer is tried, and the endpoint is left alone`() async throws {
        let bench = try await RunnerBench(
            ScriptedEngine {
                $0.submits = [.refused(.status(401, retryAfter: nil), body: nil), .accepted(RequestID("r"), body: nil)]
            })
        try await bench.addTake()
        let end = try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        #expect(end.state.phase == .finished && end.state.attempts.map(\.offer) == [0, 1])
        let breakers = try await bench.store.breakers()
        let open = breakers.filter { $0.breaker.isOpen(at: bench.store.now()) }.map(\.place.endpoint)
        #expect(open == ["one"])
    }

    @Test func `Without room under the cap nothing is sent, and the take waits`() async throws {
        let bench = try await RunnerBench(cap: Money(microUSD: 299_999))
        try await bench.addTake()
        let end = try await bench.run(bench.runner()) { $0.state.hold == .budget }
        #expect(end.state.phase == .staged && bench.engine.count(.submit) == 0)
        #expect(try await bench.entries() == [])
    }

    @Test("While money may not be spent nothing is sent", arguments: [Situation.Gate.diskFull, .reconciling])
    func gate(_ gate: Situation.Gate) async throws {
        let bench = try await RunnerBench()
        try await bench.addTake()
        let end = try await bench.run(bench.runner { gate }) { $0.state.hold != .none }
        #expect(end.state.hold == (gate == .diskFull ? .disk : .shutdown))
        #expect(bench.engine.calls.isEmpty)
    }

    @Test func `A file host in trouble is asked again, and the clip is not bought again`() async throws {
        let bench = try await RunnerBench(transport: ScriptedTransport(statuses: [409, 503, 404, 200]))
        try await bench.addTake()
        let end = try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        #expect(end.state.phase == .finished && bench.engine.count(.submit) == 1)
    }

    @Test func `A file host that stays in trouble is passed by, and the first clip is fetched all the same`()
        async throws
    {
        let bench = try await RunnerBench(
            ScriptedEngine {
                $0.submits = [.accepted(RequestID("r-1"), body: nil), .accepted(RequestID("r-2"), body: nil)]
            }, transport: ScriptedTransport(statuses: Array(repeating: 503, count: 9) + [200]))
        try await bench.addTake()
        let end = try await bench.run(bench.runner()) { record in
            record.state.phase.isTerminal && record.state.attempts.allSatisfy { $0.state == .downloaded }
        }
        #expect(end.state.attempts.count <= 2)
        #expect(bench.engine.count(.submit) == end.state.attempts.count)
    }

    @Test func `A cancel stops the provider, and the money comes back when it says so`() async throws {
        let bench = try await RunnerBench(ScriptedEngine { $0.checks = [.running(fraction: nil)] })
        try await bench.addTake()
        try await bench.run(bench.runner()) { $0.state.phase == .running }
        _ = try await bench.store.report(Report(take: bench.take, .cancelAsked, source: .person))
        let end = try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        #expect(end.state.phase == .cancelled && bench.engine.count(.cancel) == 1 && end.spent == .zero)
    }

    @Test func `What a result that is gone has cost is asked for, and the ledger has it`() async throws {
        let bench = try await RunnerBench(
            ScriptedEngine {
                $0.checks = [.finished(nil)]
                $0.collects = [.gone]
                $0.bills = [Money(microUSD: 270_000)]
            })
        try await bench.addTake()
        let end = try await bench.run(bench.runner()) { $0.state.hold == .decision }
        #expect(end.state.attempts.map(\.state) == [.expired] && end.spent == Money(microUSD: 270_000))
    }

    @Test func `A bill that nobody heard is asked for until there is an answer, and then no more`() async throws {
        let bench = try await RunnerBench()
        try await bench.addTake()
        try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        let before = bench.engine.count(.bill)
        bench.clock.advance(milliseconds: Budgets.lease + 1)
        bench.engine.rewrite { $0.bills = [Money(microUSD: 240_000)] }
        var answered: Set<BillQuestion> = []
        await bench.runner().reckon(&answered)
        #expect(try await bench.store.take(bench.take)?.spent == Money(microUSD: 240_000))
        #expect(answered.count == 1)
        // A process that comes later finds nothing to ask.
        answered = []
        await bench.runner().reckon(&answered)
        #expect(bench.engine.count(.bill) == before + 1 && answered.isEmpty)
    }

    @Test func `A clip that was on the shelf and not yet in a row when the process died is not lost`() async throws {
        let bench = try await RunnerBench(transport: ScriptedTransport(statuses: [503]))
        try await bench.addTake()
        let waiting = try await bench.run(bench.runner()) { $0.state.attempts.first?.state == .completed }
        let arrival = try bench.shelf.makeArrival()
        try ScratchFolder.put(Array("a clip".utf8), at: arrival)
        _ = try await bench.shelf.keep(arrivalAt: arrival, as: Claim(token: waiting.tokens[0], kind: "mp4"))
        #expect(try bench.shelf.claims().count == 1)
        // The process is gone, and so is its lease.
        bench.clock.advance(milliseconds: Budgets.lease + 1)
        let end = try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        #expect(end.state.phase == .finished && bench.engine.count(.submit) == 1)
        #expect(end.artifacts.contains { $0.role == .clip && $0.kind == "mp4" })
        #expect(try bench.shelf.claims().isEmpty)
    }

    @Test func `A request that another take has is no answer to a lookup`() async throws {
        let bench = try await RunnerBench(
            ScriptedEngine {
                $0.submits = [.accepted(RequestID("r-1"), body: nil), Self.lost]
                $0.finds = [RequestID("r-1")]
            })
        try await bench.addTake()
        try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        let other = TakeID("take-2")
        let first = try await bench.record()
        let state = TakeState(offers: first.state.offers, at: bench.store.now())
        _ = try await bench.store.add(
            NewJob(
                id: JobID("job-2"), kind: "animate", brief: "{}",
                takes: [NewTake(id: other, order: "{}", places: first.places, state: state)]), key: nil)
        let finds = bench.engine.count(.find)
        try await bench.run(bench.runner()) { _ in bench.engine.count(.find) > finds + 2 }
        let second = try #require(try await bench.store.take(other))
        #expect(second.state.phase == .ambiguous && second.state.attempts.map(\.request) == [nil])
    }
}
