import KinoraCore
import KinoraTestKit
import Testing

@testable import Kinora

@Suite("Whose takes a runner cares for", .timeLimit(.minutes(1)))
struct RunnerScopeTests {
    @Test func `Somebody who comes for a job finds its takes cared for, though they were passed by before`() {
        let scope = RunnerScope(.jobs)
        let (job, take) = (JobID("j"), TakeID("t"))
        #expect(!scope.holds(job))
        scope.callForeign(take, of: job)
        #expect(scope.isForeign(take))
        scope.add(job)
        #expect(scope.holds(job) && !scope.isForeign(take))
        // One who looked before that must not have the last word.
        scope.callForeign(take, of: job)
        #expect(!scope.isForeign(take))
        scope.remove(job)
        #expect(!scope.holds(job))
    }

    @Test("Of nobody's work, what is free and what was never sent waits", arguments: [true, false])
    func waits(isFree: Bool) async throws {
        let bench = try await RunnerBench()
        try await bench.addTake(isFree: isFree)
        let scope = RunnerScope(.jobs)
        let record = try await bench.run(bench.runner(scope: scope)) { _ in scope.isForeign(bench.take) }
        #expect(record.state.phase == .queued && bench.engine.calls.isEmpty)
    }

    @Test func `What was paid for is everybody's business`() async throws {
        let bench = try await RunnerBench(ScriptedEngine { $0.checks = [.running(fraction: nil)] })
        try await bench.addTake()
        try await bench.run(bench.runner()) { $0.state.phase == .running }
        bench.engine.rewrite { $0.checks = [.finished(.init(url: "clip:1", life: 3_600_000))] }
        // The process is gone, and so is its lease.
        bench.clock.advance(milliseconds: Budgets.lease + 1)
        let end = try await bench.run(bench.runner(scope: RunnerScope(.jobs))) { $0.state.phase.isTerminal }
        #expect(end.state.phase == .finished && bench.engine.count(.submit) == 1)
    }
}
