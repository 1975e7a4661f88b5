import Foundation
import Hummingbird
import NIOCore

/// The fake provider's own protocol. Faults are chosen here; ``FakeReply`` knows how to make them.
struct FakeRoutes: FakeDialect {
    let desk: FakeDesk
    var provider: FakeProvider { desk.provider }
    var scenario: FakeScenario { desk.scenario }

    func register(in router: Router<FakeContext>) {
        router.put("/v1/stills/:name") { try await putStill($0, $1) }
        router.get("/v1/stills/:name") { try await getStill($0, $1) }
        router.post("/v1/requests") { try await submit($0, $1) }
        router.get("/v1/requests") { try await list($0, $1) }
        router.get("/v1/requests/:id") { try await status($0, $1) }
        router.get("/v1/requests/:id/result") { try await result($0, $1) }
        router.get("/v1/requests/:id/bill") { try await bill($0, $1) }
        router.delete("/v1/requests/:id") { try await cancel($0, $1) }
    }

    func news(_ hook: FakeHook) async throws -> FakeNews {
        FakeNews(body: [UInt8](try JSONEncoder().encode(hook)))
    }

    private func putStill(_ request: Request, _ context: FakeContext) async throws -> Response {
        let name = try context.parameters.require("name")
        let bytes = try await request.body.collect(upTo: 32 << 20)
        if await provider.fault(at: .still, of: nil) != nil { return FakeReply.serverError(0) }
        await provider.keep(Array(bytes.readableBytesView), as: name)
        return try FakeReply.json(["url": "\(context.origin)/v1/stills/\(name)"], status: .created)
    }

    private func getStill(_ request: Request, _ context: FakeContext) async throws -> Response {
        guard let bytes = await provider.still(try context.parameters.require("name")) else {
            return FakeReply.plain(.notFound)
        }
        return FakeReply.bytes(bytes, type: "application/octet-stream")
    }

    private func submit(_ request: Request, _ context: FakeContext) async throws -> Response {
        let body = try await request.body.collect(upTo: 32 << 20)
        guard let asked = try? JSONDecoder().decode(FakeSubmission.self, from: Data(body.readableBytesView)) else {
            return FakeReply.plain(.unprocessableContent)
        }
        switch try await desk.admit(asked) {
        case .taken(let order): return try FakeReply.json(["id": order.id], status: .accepted)
        case .met(.submitBrokenBody, _, _): return FakeReply.text(#"{"id": "r"#, status: .accepted)
        case .met(.submitNoID, _, _): return FakeReply.text("{}", status: .accepted)
        case .met(let fault, let number, _): return try await FakeReply.wrong(fault, number, context)
        }
    }

    private func list(_ request: Request, _ context: FakeContext) async throws -> Response {
        switch await provider.fault(at: .list, of: nil) {
        case .listError?: return FakeReply.serverError(1)
        case .listReset?: return try await context.reset()
        case .listShift?: return try await page(request, shift: 1)
        default: return try await page(request, shift: 0)
        }
    }

    /// - Parameter shift: how many entries came in before this page since the last one was read: those at its end are
    ///   told again with the next.
    private func page(_ request: Request, shift: Int) async throws -> Response {
        let query = request.uri.queryParameters
        let since = query.get("since", as: Int64.self) ?? 0
        let after = max(0, (query.get("after", as: Int.self) ?? 0) - shift)
        let all = await provider.listed(since_unixMs: since, token: query.get("token"))
        let rows = all.dropFirst(after).prefix(scenario.list_page)
        let end = after + rows.count
        let now = FakeProvider.now_unixMs
        return try FakeReply.json(
            FakeListPage(
                requests: rows.map {
                    FakeListPage.Row(
                        id: $0.id, token: $0.token, status: $0.status(at: now).rawValue,
                        accepted_unixMs: $0.accepted_unixMs)
                }, next: end < all.count ? end : nil))
    }

    private func status(_ request: Request, _ context: FakeContext) async throws -> Response {
        guard let order = await provider.order(try context.parameters.require("id")) else {
            return FakeReply.plain(.notFound)
        }
        var word = order.status(at: FakeProvider.now_unixMs).rawValue
        switch await provider.fault(at: .status, of: order) {
        case .statusError?: return FakeReply.serverError(order.number)
        case .statusReset?: return try await context.reset()
        case .statusNotFound?: return FakeReply.plain(.notFound)
        case .statusStale?: word = FakeOrder.Status.queued.rawValue
        case .statusRegress?: if word == "done" { word = FakeOrder.Status.running.rawValue }
        case .statusUnknownWord?: word = "pondering"
        default: break
        }
        return try FakeReply.json(FakeStatus(status: word, position: word == "queued" ? 1 : nil))
    }

    private func cancel(_ request: Request, _ context: FakeContext) async throws -> Response {
        let id = try context.parameters.require("id")
        switch await provider.fault(at: .cancel, of: await provider.order(id)) {
        case .cancelRefused?: return FakeReply.plain(.conflict)
        case .cancelError?: return FakeReply.serverError(2)
        default: break
        }
        guard let status = try await provider.cancel(id) else { return FakeReply.plain(.notFound) }
        return try FakeReply.json(["status": status.rawValue], status: status == .cancelled ? .ok : .conflict)
    }
}

struct FakeStatus: Codable {
    var status: String
    var position: Int?
}

struct FakeListPage: Codable {
    struct Row: Codable {
        var id: String
        var token: String
        var status: String
        var accepted_unixMs: Int64
    }

    var requests: [Row]
    var next: Int?
}
