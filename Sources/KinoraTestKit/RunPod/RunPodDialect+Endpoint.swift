import Foundation
import Hummingbird
import KinoraCore

/// What is asked of an endpoint as a whole.
extension RunPodDialect {
    @Sendable func purge(_ request: Request, _ context: FakeContext) async throws -> Response {
        var removed: Int64 = 0
        for order in try await orders(context) where order.status(at: FakeProvider.now_unixMs) == .queued {
            if try await provider.cancel(order.id) == .cancelled { removed += 1 }
        }
        return answer(.object(["removed": .integer(removed), "status": .text("completed")]))
    }

    @Sendable func health(_ request: Request, _ context: FakeContext) async throws -> Response {
        let now = FakeProvider.now_unixMs
        let jobs = Dictionary(grouping: try await orders(context)) { $0.status(at: now) }
        func count(_ status: FakeOrder.Status) -> WireValue { .integer(Int64(jobs[status]?.count ?? 0)) }
        return answer(
            .object([
                "jobs": .object([
                    "completed": count(.done), "failed": count(.failed), "inProgress": count(.running),
                    "inQueue": count(.queued), "retried": .integer(0),
                ]),
                "workers": .object(["idle": .integer(1), "running": count(.running)]),
            ]))
    }

    /// The whole list at once, so that nothing moves while it is read.
    @Sendable func list(_ request: Request, _ context: FakeContext) async throws -> Response {
        switch await provider.fault(at: .list, of: nil) {
        case .listError?: return FakeReply.serverError(1)
        case .listReset?: return try await context.reset()
        default: break
        }
        let endpoint = try context.parameters.require("endpoint")
        let listed = await provider.listed(since_unixMs: 0, token: nil)
        let rows = listed.filter { $0.endpoint == endpoint && !isForgotten($0) }
        return answer(.object(["requests": .list(rows.map { job(of: $0, at: context.origin).row })]))
    }

    private func orders(_ context: FakeContext) async throws -> [FakeOrder] {
        let endpoint = try context.parameters.require("endpoint")
        return await provider.everything.filter { $0.endpoint == endpoint }
    }
}
