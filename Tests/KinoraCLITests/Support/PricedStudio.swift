import KinoraCore
import Synchronization

/// A studio that quotes what a test tells it, and does nothing else.
struct PricedStudio: Studio {
    let answer: @Sendable (OrderWish) -> Quote

    init(_ answer: @escaping @Sendable (OrderWish) -> Quote) { self.answer = answer }

    func quote(_ wish: OrderWish) async throws -> Quote { answer(wish) }
    func models(for use: Model.Use?) throws -> [ModelSheet] { [] }
    func providers() async throws -> [ProviderStatus] { [] }
    func model(_ name: String) throws -> ModelSheet { throw absent }
    func animate(_ brief: Brief, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> Job {
        throw absent
    }
    func check(_ commission: Commission) async throws {}
    func usualModel() throws -> String { "procedural" }
    func order(
        _ commission: Commission, progress: @escaping @Sendable (JobProgress) -> Void
    ) async throws -> Job { throw absent }
    func jobs(limit: Int) async throws -> [JobStatus] { [] }
    func job(_ id: String) async throws -> JobStatus { throw absent }
    func watch(_ id: String, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> JobStatus {
        throw absent
    }
    func cancel(_ id: String) async throws -> JobStatus { throw absent }
    func resolve(_ id: String, _ resolution: JobResolution) async throws -> JobStatus { throw absent }
    func ledger(by group: LedgerReport.Group, since_unixMs: Int64?) async throws -> LedgerReport { throw absent }
    func checkUp() async -> [CheckUp] { [] }

    private var absent: KinoraError { KinoraError(.unavailable, "this studio only quotes") }
}

/// Remembers what was asked.
final class Mailbox: Sendable {
    private let kept = Mutex<[OrderWish]>([])

    var wishes: [OrderWish] { kept.withLock { $0 } }
    func put(_ wish: OrderWish) { kept.withLock { $0.append(wish) } }
}

extension Quote {
    static let sample = Quote(
        model: "m", title: "Model M", reasons: ["good for loop"],
        path: [
            Line(
                provider: "fal", endpoint: "a/b", seconds: 5, estimateMicroUSD: 400_000, boundMicroUSD: 500_000,
                missingKey: "FAL_KEY", source: "https://e.example", checked: "2026-08-02",
                notes: ["cuts off what sticks out"], order: nil)
        ],
        refused: [
            Refusal(
                provider: "runpod", endpoint: "c", reason: "runpod has no steps for m", hint: "leave --set steps out")
        ], notes: ["m always makes sound"])
}
