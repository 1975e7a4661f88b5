import KinoraCore
import Synchronization

/// A studio that does what a test tells it, and remembers what it was asked.
final class ScriptedStudio: Studio {
    private let asked = Mutex<[Brief]>([])
    private let script: @Sendable (Brief, (JobProgress) -> Void) async throws -> Job
    private let checks: [CheckUp]
    private let durable: JobScript
    private let called = Mutex<[String]>([])

    init(
        checks: [CheckUp] = [], _ durable: JobScript = JobScript(),
        _ script: @escaping @Sendable (Brief, (JobProgress) -> Void) async throws -> Job = { brief, _ in
            .sample(of: brief)
        }
    ) {
        self.checks = checks
        self.durable = durable
        self.script = script
    }

    var briefs: [Brief] { asked.withLock { $0 } }
    /// What it was asked about jobs and money, in order.
    var calls: [String] { called.withLock { $0 } }

    func animate(_ brief: Brief, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> Job {
        asked.withLock { $0.append(brief) }
        return try await script(brief, progress)
    }

    func check(_ commission: Commission) async throws {}
    func usualModel() throws -> String { "procedural" }
    func order(
        _ commission: Commission, progress: @escaping @Sendable (JobProgress) -> Void
    ) async throws -> Job { throw KinoraError(.internalFault, "nothing is ordered here") }

    func checkUp() async -> [CheckUp] { checks }

    private func note(_ call: String) { called.withLock { $0.append(call) } }

    func jobs(limit: Int) async throws -> [JobStatus] {
        note("jobs \(limit)")
        if let error = durable.error { throw error }
        return Array(durable.jobs.prefix(limit))
    }

    func job(_ id: String) async throws -> JobStatus {
        note("job \(id)")
        return try known(id)
    }

    func watch(_ id: String, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> JobStatus {
        note("watch \(id)")
        return try durable.watch(known(id), progress)
    }

    func cancel(_ id: String) async throws -> JobStatus {
        note("cancel \(id)")
        return try durable.cancel(known(id))
    }

    func resolve(_ id: String, _ resolution: JobResolution) async throws -> JobStatus {
        note("resolve \(id) \(resolution)")
        return try durable.resolve(known(id))
    }

    func ledger(by group: LedgerReport.Group, since_unixMs: Int64?) async throws -> LedgerReport {
        note("ledger \(group) \(since_unixMs.map { "\($0)" } ?? "all")")
        return durable.ledger
    }

    private func known(_ id: String) throws -> JobStatus {
        guard let job = durable.jobs.first(where: { $0.id == id }) else {
            throw KinoraError(.notFound, "there is no job '\(id)'")
        }
        return job
    }
}

/// What a scripted studio knows of jobs and of money, and what becomes of a job that is touched.
struct JobScript: Sendable {
    typealias Change = @Sendable (JobStatus) throws -> JobStatus

    var jobs: [JobStatus] = []
    /// What listing throws.
    var error: KinoraError?
    var watch: @Sendable (JobStatus, (JobProgress) -> Void) throws -> JobStatus = { job, _ in job }
    var cancel: Change = { $0 }
    var resolve: Change = { $0 }
    var ledger = LedgerReport(spentMicroUSD: 0, reservedMicroUSD: 0, totals: [], entries: [])
}

extension Job {
    /// What a short, simple brief might lead to.
    static func sample(of brief: Brief) -> Job {
        Job(
            id: "j-1", model: "procedural", provider: "local", seconds: brief.seconds, fps: brief.fps,
            size: PixelSize(width: 1280, height: 720), seed: brief.seed ?? 7,
            degraded: [
                Degradation(phrase: "dancing", reason: "needs a model", substitute: "a sway"),
                Degradation(phrase: "rain", reason: "no sky"),
            ],
            motions: [
                AppliedMotion(name: "camera.push", phrase: "slow push in", gain: 1),
                AppliedMotion(name: "breath", phrase: nil, gain: 0.5),
            ],
            takes: [
                Take(
                    id: "t-1", seed: brief.seed ?? 7, path: "/c/a \"b\".mp4",
                    window: Take.Window(start: 0, end: brief.seconds),
                    reasons: ["steady"], costMicroUSD: 0)
            ],
            keeper: "t-1", clipPath: "/c/a \"b\".mp4", programPath: "/c/a \"b\".json")
    }
}
