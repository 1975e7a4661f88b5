import Foundation
import Hummingbird
import KinoraCore

/// What the platform tells of requests and prices.
extension FalDialect {
    func list(_ request: Request, _ context: FakeContext) async throws -> Response {
        switch await provider.fault(at: .list, of: nil) {
        case .listError?: FakeReply.serverError(1)
        case .listReset?: try await context.reset()
        case .listShift?: await page(request, shift: 1)
        default: await page(request, shift: 0)
        }
    }

    /// Newest first; the cursor is a place in the list.
    private func page(_ request: Request, shift: Int) async -> Response {
        let query = request.uri.queryParameters
        let endpoint = query["endpoint_id"].map { $0.removingPercentEncoding ?? String($0) }
        let since = query["start"].flatMap { FalTime.unixMs($0.removingPercentEncoding ?? String($0)) } ?? 0
        let until = query["end"].flatMap { FalTime.unixMs($0.removingPercentEncoding ?? String($0)) } ?? .max
        let all = await provider.listed(since_unixMs: since, token: nil).filter {
            $0.accepted_unixMs <= until && $0.endpoint == endpoint
        }
        let after = max(0, (query.get("cursor", as: Int.self) ?? 0) - shift)
        let rows = Array(all.reversed().dropFirst(after).prefix(desk.scenario.list_page))
        let end = after + rows.count
        let hasInput = query["expand"].map { $0.contains("payloads") } ?? false
        return FalReply.json(
            .object([
                "items": .list(rows.map { row($0, hasInput: hasInput) }), "has_more": .flag(end < all.count),
                "next_cursor": end < all.count ? .text("\(end)") : .null,
            ]))
    }

    private func row(_ order: FakeOrder, hasInput: Bool) -> WireValue {
        let now = FakeProvider.now_unixMs
        var members: [String: WireValue] = [
            "request_id": .text(order.id), "endpoint_id": .text(order.endpoint ?? ""),
            "sent_at": .text(FalTime.text(order.accepted_unixMs)),
            "started_at": .text(FalTime.text(order.starts_unixMs)),
        ]
        let end = order.cancelled_unixMs ?? order.ends_unixMs
        if let end, end <= now {
            members["ended_at"] = .text(FalTime.text(end))
            let code: Int64 =
                switch order.status(at: now) {
                case .failed: 422
                case .cancelled: 499
                default: 200
                }
            members["status_code"] = .integer(code)
        }
        if hasInput, let input = order.input,
            let value = try? JSONDecoder().decode(WireValue.self, from: Data(input.utf8))
        {
            members["json_input"] = value
        }
        return .object(members)
    }

    func prices(_ request: Request) -> Response {
        let endpoint = request.uri.queryParameters["endpoint_id"].map { $0.removingPercentEncoding ?? String($0) }
        let price = Double(desk.scenario.price_usd_micro) / 1_000_000
        return FalReply.json(
            .object([
                "prices": .list([
                    .object([
                        "endpoint_id": .text(endpoint ?? ""), "unit_price": .number(price),
                        "unit": .text("video"), "currency": .text("USD"),
                    ])
                ]), "has_more": .flag(false), "next_cursor": .null,
            ]))
    }
}

/// Times as fal writes them.
enum FalTime {
    static func text(_ unixMs: Int64) -> String {
        Date(timeIntervalSince1970: Double(unixMs) / 1_000).formatted(
            Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    static func unixMs(_ text: String) -> Int64? {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains("."))
        return (try? Date(text, strategy: style)).map { Int64($0.timeIntervalSince1970 * 1_000) }
    }
}
