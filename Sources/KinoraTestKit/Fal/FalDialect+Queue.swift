import Foundation
import Hummingbird
import KinoraCore
import NIOCore

/// The queue, and the run that is waited for.
extension FalDialect {
    func submit(_ request: Request, _ context: FakeContext) async throws -> Response {
        let place = Place(context)
        guard let asked = try await submission(request, endpoint: place.endpoint) else { return Self.unreadable }
        switch try await desk.admit(asked) {
        case .met(let fault, let number, let order): return try await FalReply.wrong(fault, number, order, context)
        case .taken(let order):
            return FalReply.json(
                .object(addresses(of: order.id, place.endpoint, context).merging(waiting(order.id)) { $1 }),
                headers: [("x-fal-request-id", order.id)])
        }
    }

    private static let unreadable = FalReply.detail("Invalid JSON payload", .unprocessableContent, kind: "bad_request")

    private func submission(_ request: Request, endpoint: String) async throws -> FakeSubmission? {
        let body = try await request.body.collect(upTo: 32 << 20)
        let input = try? JSONDecoder().decode(WireValue.self, from: Data(body.readableBytesView))
        guard let input, let members = input.object else { return nil }
        let hook = request.uri.queryParameters["fal_webhook"].map { $0.removingPercentEncoding ?? String($0) }
        let still = ["image_url", "start_image_url", "first_frame_url"].lazy.compactMap { members[$0]?.text }.first
        return FakeSubmission(
            prompt: members["prompt"]?.text ?? "", seed: UInt64(max(0, members["seed"]?.number ?? 0)),
            token: hook?.split(separator: "/").last.map(String.init) ?? "",
            price_usd_micro: desk.scenario.price_usd_micro, still: still, hook: hook, endpoint: endpoint,
            input: input.json)
    }

    private func addresses(of id: String, _ endpoint: String, _ context: FakeContext) -> [String: WireValue] {
        let url = "\(context.origin)/queue/\(Self.base(endpoint))/requests/\(id)"
        return [
            "request_id": .text(id), "gateway_request_id": .text(id), "response_url": .text(url),
            "status_url": .text("\(url)/status"), "cancel_url": .text("\(url)/cancel"),
        ]
    }

    private func waiting(_ id: String) -> [String: WireValue] {
        ["status": .text("IN_QUEUE"), "queue_position": .integer(0), "logs": .null, "metrics": .object([:])]
    }

    func read(_ request: Request, _ context: FakeContext) async throws -> Response {
        let place = Place(context)
        // Another endpoint's request is nobody's.
        guard let order = await provider.order(place.request ?? ""),
            Self.base(order.endpoint ?? "") == Self.base(place.endpoint)
        else { return FalReply.unknown() }
        switch place.rest {
        case "status": return try await status(of: order, request, context)
        case "status/stream": return stream(of: order, context)
        case "", "response": return try await result(of: order, context)
        default: return FalReply.detail("Path /\(place.rest) not found", .notFound)
        }
    }

    private func status(of order: FakeOrder, _ request: Request, _ context: FakeContext) async throws -> Response {
        let asked = request.uri.queryParameters["logs"].map { ["1", "true"].contains($0.lowercased()) } ?? false
        var members = status(of: order, context, hasLogs: asked)
        switch await provider.fault(at: .status, of: order) {
        case .statusError?: return FakeReply.serverError(order.number)
        case .statusReset?: return try await context.reset()
        case .statusNotFound?: return FalReply.unknown()
        case .statusStale?: members = members.merging(waiting(order.id)) { $1 }
        case .statusRegress? where members["status"] == .text("COMPLETED"): members["status"] = .text("IN_PROGRESS")
        case .statusUnknownWord?: members["status"] = .text("PONDERING")
        default: break
        }
        return FalReply.json(.object(members), members["status"] == .text("COMPLETED") ? .ok : .accepted)
    }

    /// Failed and cancelled requests are completed ones, with an error.
    private func status(of order: FakeOrder, _ context: FakeContext, hasLogs: Bool) -> [String: WireValue] {
        var members = addresses(of: order.id, order.endpoint ?? "", context)
        let status = order.status(at: FakeProvider.now_unixMs)
        if status == .queued { return members.merging(waiting(order.id)) { $1 } }
        members["status"] = .text(status == .running ? "IN_PROGRESS" : "COMPLETED")
        members["logs"] = hasLogs ? .list([Self.log("rendering", at: order.starts_unixMs)]) : .null
        members["metrics"] = .object(status == .running ? [:] : ["inference_time": .fraction(0.25)])
        switch status {
        case .failed:
            members["error"] = .text("Invalid status code: 422")
            members["error_type"] = .text("content_policy_violation")
        case .cancelled:
            members["error"] = .text("Request was cancelled")
            members["error_type"] = .text("client_cancelled")
        default: break
        }
        return members
    }

    /// Clients differ in where they look for the level.
    private static func log(_ message: String, at unixMs: Int64) -> WireValue {
        .object([
            "message": .text(message), "level": .text("INFO"), "source": .text("USER"),
            "timestamp": .text(FalTime.text(unixMs)), "labels": .object(["level": .text("INFO")]),
        ])
    }

    private func stream(of order: FakeOrder, _ context: FakeContext) -> Response {
        let body = ResponseBody { writer in
            var last: [String: WireValue] = [:]
            while let order = await provider.order(order.id) {
                let now = status(of: order, context, hasLogs: true)
                if now != last {
                    try await writer.write(ByteBuffer(string: "data: \(WireValue.object(now).json)\n\n"))
                }
                if now["status"] == .text("COMPLETED") { break }
                last = now
                try await Task.sleep(for: .milliseconds(5))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: "text/event-stream"], body: body)
    }

    private func result(of order: FakeOrder, _ context: FakeContext) async throws -> Response {
        let now = FakeProvider.now_unixMs
        switch order.status(at: now) {
        case .queued, .running: return FalReply.detail("Request is still in progress", .badRequest)
        case .failed: return failure(of: order)
        case .cancelled:
            return FalReply.detail(
                "Request was cancelled", HTTPResponse.Status(code: 499, reasonPhrase: "Client Closed Request"),
                kind: "client_cancelled")
        case .done: break
        }
        if now > (order.ends_unixMs ?? now) + desk.scenario.result_life_ms { return FalReply.unknown() }
        var output = await output(of: order, at: context.origin)
        switch await provider.fault(at: .result, of: order) {
        case .resultError?: return FakeReply.serverError(order.number)
        case .resultExpired?: return FalReply.unknown()
        case .resultNoURL?: output = .object(["seed": .integer(1)])
        case .resultURLExpired?: output = .object(["video": .object(["url": .text(stale(order, context))])])
        case .resultMoved?: output = .object(["video": .object(["url": .text(moved(output))])])
        default: break
        }
        return FalReply.json(output, headers: headers(of: order))
    }

    private func failure(of order: FakeOrder) -> Response {
        FalReply.json(
            FalReply.refusal(of: order), .unprocessableContent,
            headers: [("x-fal-request-id", order.id), ("x-fal-billable-units", "0"), ("X-Fal-Retryable", "false")])
    }

    private func stale(_ order: FakeOrder, _ context: FakeContext) -> String {
        desk.address(of: order, at: context.origin, until_unixMs: 0)
    }

    private func moved(_ output: WireValue) -> String {
        let url = output.object?["video"]?.object?["url"]?.text ?? ""
        return url.replacing("127.0.0.1", with: "localhost")
    }

    /// Units are of what a clip costs.
    private func headers(of order: FakeOrder) -> [(String, String)] {
        let units = order.billed_usd_micro(at: FakeProvider.now_unixMs) * 1_000_000 / max(1, order.price_usd_micro)
        let digits = String(units % 1_000_000 + 1_000_000).dropFirst()
        return [("x-fal-request-id", order.id), ("x-fal-billable-units", "\(units / 1_000_000).\(digits)")]
    }

    func cancel(_ request: Request, _ context: FakeContext) async throws -> Response {
        let place = Place(context)
        let order = await provider.order(place.request ?? "")
        switch await provider.fault(at: .cancel, of: order) {
        case .cancelRefused?: return Self.answer("ALREADY_COMPLETED", .badRequest)
        case .cancelError?: return FakeReply.serverError(2)
        default: break
        }
        guard let order, place.rest == "cancel" else { return FalReply.unknown() }
        let wasQueued = order.status(at: FakeProvider.now_unixMs) == .queued
        guard try await provider.cancel(order.id) == .cancelled, order.cancelled_unixMs == nil else {
            return Self.answer("ALREADY_COMPLETED", .badRequest)
        }
        return wasQueued ? Self.answer("OK", .ok) : Self.answer("CANCELLATION_REQUESTED", .accepted)
    }

    private static func answer(_ word: String, _ status: HTTPResponse.Status) -> Response {
        FalReply.json(.object(["status": .text(word)]), status)
    }

    func run(_ request: Request, _ context: FakeContext) async throws -> Response {
        var endpoint = Place(context).endpoint
        let isStream = endpoint.hasSuffix("/stream")
        if isStream { endpoint.removeLast("/stream".count) }
        guard let asked = try await submission(request, endpoint: endpoint) else { return Self.unreadable }
        switch try await desk.admit(asked) {
        case .met(let fault, let number, let order): return try await FalReply.wrong(fault, number, order, context)
        case .taken(let order):
            while [.queued, .running].contains(order.status(at: FakeProvider.now_unixMs)) {
                try await Task.sleep(for: .milliseconds(5))
            }
            guard isStream else { return try await result(of: order, context) }
            let event = await output(of: order, at: context.origin).json
            return Response(
                status: .ok, headers: [.contentType: "text/event-stream"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "data: \(event)\n\n")))
        }
    }
}
