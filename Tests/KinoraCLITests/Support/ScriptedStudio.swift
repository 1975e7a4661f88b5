import KinoraCore
import Synchronization

/// A studio that does what a test tells it, and remembers what it was asked.
final class ScriptedStudio: Studio {
    private let asked = Mutex<[Brief]>([])
    private let script: @Sendable (Brief, (JobProgress) -> Void) async throws -> Job
    private let checks: [CheckUp]

    init(
        checks: [CheckUp] = [],
        _ script: @escaping @Sendable (Brief, (JobProgress) -> Void) async throws -> Job = { brief, _ in
            .sample(of: brief)
        }
    ) {
        self.checks = checks
        self.script = script
    }

    var briefs: [Brief] { asked.withLock { $0 } }

    func animate(_ brief: Brief, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> Job {
        asked.withLock { $0.append(brief) }
        return try await script(brief, progress)
    }

    func checkUp() async -> [CheckUp] { checks }
    func jobs(limit: Int) async throws -> [JobStatus] { [] }
    func job(_ id: String) async throws -> JobStatus { throw KinoraError(.notFound, "no job \(id)") }
    func watch(_ id: String, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> JobStatus {
        try await job(id)
    }
    func cancel(_ id: String) async throws -> JobStatus { try await job(id) }
    func resolve(_ id: String, _ resolution: JobResolution) async throws -> JobStatus { try await job(id) }
    func ledger(by group: LedgerReport.Group, since_unixMs: Int64?) async throws -> LedgerReport {
        LedgerReport(spentMicroUSD: 0, reservedMicroUSD: 0, totals: [], entries: [])
    }
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
