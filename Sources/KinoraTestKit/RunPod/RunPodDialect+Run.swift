import Foundation
import Hummingbird
import KinoraCore
import NIOCore

/// Jobs come in.
extension RunPodDialect {
    @Sendable func run(_ request: Request, _ context: FakeContext) async throws -> Response {
        try await take(request, context, most_B: 10_000_000) { order in
            let job = job(of: order, at: context.origin)
            if job.word == "FAILED" { return answer(job.value, job.status) }
            return answer(.object(["id": .text(order.id), "status": .text("IN_QUEUE")]))
        }
    }

    @Sendable func runSync(_ request: Request, _ context: FakeContext) async throws -> Response {
        let wait = request.uri.queryParameters.get("wait", as: Int64.self) ?? 90_000
        guard (1_000...300_000).contains(wait) else { return try refusal("wait is 1000 to 300000", .badRequest) }
        return try await take(request, context, most_B: 20_000_000) { order in
            let now = FakeProvider.now_unixMs
            try await Task.sleep(for: .milliseconds(max(0, min(order.ends_unixMs ?? .max, now + wait) - now)))
            let job = job(of: await provider.order(order.id) ?? order, at: context.origin)
            return answer(job.value, job.status)
        }
    }

    private func take(
        _ request: Request, _ context: FakeContext, most_B: Int, then reply: (FakeOrder) async throws -> Response
    ) async throws -> Response {
        let body = try await request.body.collect(upTo: 32 << 20)
        guard body.readableBytes <= most_B else { return try refusal("the body is too large", .contentTooLarge) }
        let endpoint = try context.parameters.require("endpoint")
        guard
            let asked = RunPodSubmission(
                Data(body.readableBytesView), endpoint: endpoint, price_usd_micro: scenario.price_usd_micro)
        else { return try refusal("bad request: there is no input", .badRequest) }
        switch try await desk.admit(asked.order) {
        case .taken(let order): return try await reply(order)
        case .met(.submitInvalid, _, _): return try refusal("bad request: prompt is missing", .badRequest)
        case .met(.submitBrokenBody, _, _): return FakeReply.text(#"{"id": "r"#, status: .ok)
        case .met(.submitNoID, _, _): return FakeReply.text(#"{"status":"IN_QUEUE"}"#, status: .ok)
        case .met(let fault, let number, _): return try await FakeReply.wrong(fault, number, context)
        }
    }
}
