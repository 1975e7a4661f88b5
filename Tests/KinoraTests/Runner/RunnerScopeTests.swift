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

    @Test func `Free work of nobody waits, paid work does not`() async throws {
        for isFree in [true, false] {
            let bench = try await RunnerBench()
            try await bench.addTake(isFree: isFree)
            let scope = RunnerScope(.jobs)
            let runner = bench.runner(scope: scope)
            let record = try await bench.run(runner) {
                isFree ? scope.isForeign(bench.take) : $0.state.phase.isTerminal
            }
            #expect(record.state.phase == (isFree ? .queued : .finished))
        }
    }
}
