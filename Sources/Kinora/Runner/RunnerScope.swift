package import KinoraCore
import Synchronization

/// Whose takes a runner cares for: everybody's, or those of the jobs that somebody waits for, and whatever else was
/// paid for, since a paid clip is everybody's business (sentence 4 of §0).
package final class RunnerScope: Sendable {
    package enum Kind: Sendable { case everything, jobs }

    private struct State {
        var jobs: Set<JobID> = []
        /// Takes that were looked at and are nobody's business as long as nobody else comes to wait.
        var foreign: Set<TakeID> = []
    }

    package let isEverything: Bool
    private let state = Mutex(State())

    package init(_ kind: Kind) { isEverything = kind == .everything }

    /// Somebody waits for a job from now on.
    package func add(_ job: JobID) {
        state.withLock { state in
            state.jobs.insert(job)
            // Its takes may have been looked at before.
            state.foreign = []
        }
    }

    package func remove(_ job: JobID) { state.withLock { _ = $0.jobs.remove(job) } }

    func holds(_ job: JobID) -> Bool { isEverything || state.withLock { $0.jobs.contains(job) } }

    func isForeign(_ take: TakeID) -> Bool { state.withLock { $0.foreign.contains(take) } }

    /// Unless somebody has come for its job in the meantime.
    func callForeign(_ take: TakeID, of job: JobID) {
        state.withLock { if !$0.jobs.contains(job) { $0.foreign.insert(take) } }
    }

    var foreignCount: Int { state.withLock { $0.foreign.count } }
}
