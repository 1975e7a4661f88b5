import Foundation
import Hummingbird
import KinoraCore

/// What has become of jobs, and how they are stopped.
extension RunPodDialect {
    @Sendable func status(_ request: Request, _ context: FakeContext) async throws -> Response {
        guard let order = try await order(context) else { return try unknown() }
        var job = job(of: order, at: context.origin)
        switch await provider.fault(at: .status, of: order) {
        case .statusError?: return FakeReply.serverError(order.number)
        case .statusReset?: return try await context.reset()
        case .statusNotFound?: return try unknown()
        case .statusStale?: (job.word, job.output) = ("IN_QUEUE", nil)
        case .statusRegress? where job.word == "COMPLETED": (job.word, job.output) = ("IN_PROGRESS", nil)
        case .statusUnknownWord?: (job.word, job.output) = ("PONDERING", nil)
        default: break
        }
        return job.word == "COMPLETED" ? try await result(job, context) : answer(job.value, job.status)
    }

    /// The result comes along with the status, so what goes wrong with results goes wrong here.
    private func result(_ job: RunPodFakeJob, _ context: FakeContext) async throws -> Response {
        var job = job
        if isForgotten(job.order) { return try unknown() }
        switch await provider.fault(at: .result, of: job.order) {
        case .resultError?: return FakeReply.serverError(job.order.number)
        case .resultExpired?: return try unknown()
        case .resultNoURL?: job.url = nil
        case .resultURLExpired?: job.url = desk.address(of: job.order, at: context.origin, until_unixMs: 0)
        case .resultMoved?: job.url = job.url?.replacing("127.0.0.1", with: "localhost")
        default: break
        }
        return answer(job.value)
    }

    func isForgotten(_ order: FakeOrder) -> Bool {
        guard let end = order.ends_unixMs else { return false }
        return FakeProvider.now_unixMs > end + scenario.result_life_ms
    }

    /// There is nothing to stream from a clip; the status comes all the same.
    @Sendable func stream(_ request: Request, _ context: FakeContext) async throws -> Response {
        guard let order = try await order(context) else { return try unknown() }
        return answer(.object(["status": .text(job(of: order, at: context.origin).word), "stream": .list([])]))
    }

    @Sendable func cancel(_ request: Request, _ context: FakeContext) async throws -> Response {
        guard let order = try await order(context) else { return try unknown() }
        switch await provider.fault(at: .cancel, of: order) {
        case .cancelRefused?: return try refusal("the job cannot be cancelled", .conflict)
        case .cancelError?: return FakeReply.serverError(2)
        default: break
        }
        _ = try await provider.cancel(order.id)
        guard let order = try await self.order(context) else { return try unknown() }
        return answer(
            .object(["id": .text(order.id), "status": .text(job(of: order, at: context.origin).word)]))
    }

    @Sendable func retry(_ request: Request, _ context: FakeContext) async throws -> Response {
        guard let order = try await order(context) else { return try unknown() }
        guard try await provider.retry(order.id) != nil else {
            return try refusal("only a job that failed can be tried again", .badRequest)
        }
        return answer(.object(["id": .text(order.id), "status": .text("IN_QUEUE")]))
    }

    private func unknown() throws -> Response { try refusal("job not found", .notFound) }
}
