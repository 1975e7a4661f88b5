import Foundation
import Hummingbird
import KinoraCore
import NIOCore

/// The fake provider as fal: queue, direct run, storage, CDN, hooks and the list of requests, below one address.
///
/// | Below | What |
/// |---|---|
/// | `/queue/{id}`, `/queue/{base}/requests/{request}`, `…/status`, `…/status/stream`, `…/cancel` | the queue |
/// | `/run/{id}`, `…/stream` | a run that is waited for |
/// | `/rest/storage/…`, `/rest/.well-known/jwks.json` | tokens and uploads, the key of its hooks |
/// | `/cdn/files/…` | pictures |
/// | `/api/v1/models/…` | the list of requests, the price of a unit |
///
/// The unmodified clients of fal work with it. A submit's token is what its hook's address ends with.
struct FalDialect: FakeDialect {
    let desk: FakeDesk
    let signer = FalSigner()
    /// What an upload is let in with.
    let pass = "pass-\(UInt64.random(in: 1 ... .max))"

    var provider: FakeProvider { desk.provider }

    func register(in router: Router<FakeContext>) {
        router.post("/queue/**") { request, context in try await allowed(request) { try await submit(request, context) }
        }
        router.get("/queue/**") { request, context in try await allowed(request) { try await read(request, context) } }
        router.put("/queue/**") { request, context in try await allowed(request) { try await cancel(request, context) }
        }
        router.post("/run/**") { request, context in try await allowed(request) { try await run(request, context) } }
        router.get("/api/v1/models/requests/by-endpoint") { request, context in
            try await allowed(request) { try await list(request, context) }
        }
        router.get("/api/v1/models/pricing") { request, _ in try await allowed(request) { prices(request) } }
        registerStorage(in: router)
        router.get("/rest/.well-known/jwks.json") { _, _ in FalReply.json(signer.keys) }
    }

    /// 401 for whoever comes with another key than the one that is set.
    func allowed(_ request: Request, _ work: () async throws -> Response) async throws -> Response {
        guard let key = desk.key, request.headers[.authorization] != "Key \(key)" else { return try await work() }
        return FalReply.detail(
            "Cannot access application. Authentication is required to access this application.", .unauthorized)
    }

    /// Where a call is about.
    struct Place {
        /// What is ordered, or owner and alias.
        var endpoint: String
        var request: String?
        /// What follows the request: `status`, `status/stream`, `cancel`.
        var rest: String

        init(_ context: FakeContext) {
            let parts = context.parameters.getCatchAll().map(String.init)
            guard let mark = parts.lastIndex(of: "requests"), mark + 1 < parts.count else {
                endpoint = parts.joined(separator: "/")
                request = nil
                rest = ""
                return
            }
            endpoint = parts[..<mark].joined(separator: "/")
            request = parts[mark + 1]
            rest = parts[(mark + 2)...].joined(separator: "/")
        }
    }

    /// Owner and alias.
    static func base(_ endpoint: String) -> String {
        let parts = endpoint.split(separator: "/")
        return parts.prefix(["workflows", "comfy"].contains(parts.first) ? 3 : 2).joined(separator: "/")
    }

    func news(_ hook: FakeHook) async throws -> FakeNews {
        let order = await provider.order(hook.id)
        var members: [String: WireValue] = [
            "request_id": .text(hook.id), "gateway_request_id": .text(hook.id),
            "status": .text(hook.status == .done ? "OK" : "ERROR"), "payload": .null,
        ]
        if let order, hook.status == .done {
            members["payload"] = await output(of: order, at: provider.origin)
        } else if let order {
            members["error"] = .text("Invalid status code: 422")
            members["payload"] = FalReply.refusal(of: order)
        }
        let body = Array(WireValue.object(members).json.utf8)
        return try signer.news(body, of: hook.id, at: FakeProvider.now_unixMs / 1_000)
    }

    /// What the model answers.
    func output(of order: FakeOrder, at origin: String) async -> WireValue {
        let until = FakeProvider.now_unixMs + desk.scenario.url_life_ms
        if desk.scenario.sells_stills {
            let picture: WireValue = .object([
                "url": .text(desk.address(of: order, at: origin, until_unixMs: until)),
                "content_type": .text("image/png"), "width": .integer(320), "height": .integer(240),
            ])
            return .object(["images": .list([picture]), "seed": .integer(Int64(clamping: order.seed))])
        }
        return .object([
            "video": .object([
                "url": .text(desk.address(of: order, at: origin, until_unixMs: until)),
                "content_type": .text("video/mp4"), "file_name": .text("output.mp4"),
                "file_size": .integer(Int64(provider.clips.clip(of: order.id).count)),
            ]),
            "seed": .integer(Int64(clamping: order.seed)),
        ])
    }
}
