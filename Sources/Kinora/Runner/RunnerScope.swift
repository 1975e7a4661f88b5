import KinoraCore
import Synchronization

/// Whose takes a runner cares for: everybody's, or those of the jobs that somebody waits for, and whatever else was
/// paid for, since a paid clip is everybody's business (sentence 4 of §0).
package final class RunnerScope: Sendable {
    package enum Kind: Sendable { case everything, jobs }

    package let isEverything: Bool
    private let jobs = Mutex<Set<JobID>>([])

    package init(_ kind: Kind) { isEverything = kind == .everything }

    func holds(_ job: JobID) -> Bool { isEverything || jobs.withLock { $0.contains(job) } }
    func add(_ job: JobID) { jobs.withLock { _ = $0.insert(job) } }
    /// - Returns: whether nobody waits for anything any more.
    func remove(_ job: JobID) -> Bool {
        jobs.withLock { jobs in
            jobs.remove(job)
            return jobs.isEmpty
        }
    }
}
