import Foundation
import Hummingbird
import NIOCore

/// Results and clips: what was paid for.
extension FakeRoutes {
    func result(_ request: Request, _ context: FakeContext) async throws -> Response {
        guard let order = await provider.order(try context.parameters.require("id")) else {
            return FakeReply.plain(.notFound)
        }
        let now = FakeProvider.now_unixMs
        switch order.status(at: now) {
        case .queued, .running: return FakeReply.plain(.conflict)
        case .failed, .cancelled:
            return FakeReply.plain(HTTPResponse.Status(code: 424, reasonPhrase: "Failed Dependency"))
        case .done: break
        }
        if now > (order.ends_unixMs ?? now) + scenario.result_life_ms { return FakeReply.plain(.gone) }
        var result = FakeResult(
            url: "\(context.origin)/media/\(order.id).mp4?until=\(now + scenario.url_life_ms)",
            life_ms: scenario.url_life_ms, billed_usd_micro: order.billed_usd_micro(at: now))
        switch await provider.fault(at: .result, of: order) {
        case .resultError?: return FakeReply.serverError(order.number)
        case .resultExpired?: return FakeReply.plain(.gone)
        case .resultNoURL?: result.url = nil
        case .resultURLExpired?: result.url = "\(context.origin)/media/\(order.id).mp4?until=0"
        case .resultMoved?: result.url = result.url?.replacing("127.0.0.1", with: "localhost")
        default: break
        }
        return try FakeReply.json(result)
    }

    /// What an account shows: also of what is not kept any more.
    func bill(_ request: Request, _ context: FakeContext) async throws -> Response {
        guard let order = await provider.order(try context.parameters.require("id")) else {
            return FakeReply.plain(.notFound)
        }
        return try FakeReply.json(FakeBill(billed_usd_micro: order.billed_usd_micro(at: FakeProvider.now_unixMs)))
    }

    func media(_ request: Request, _ context: FakeContext) async throws -> Response {
        let id = String(try context.parameters.require("name").prefix { $0 != "." })
        guard let order = await provider.order(id), order.status(at: FakeProvider.now_unixMs) == .done else {
            return FakeReply.plain(.notFound)
        }
        if let until = request.uri.queryParameters.get("until", as: Int64.self), until < FakeProvider.now_unixMs {
            return FakeReply.plain(.forbidden)
        }
        let clip = provider.clips.clip(of: id)
        switch await provider.fault(at: .media, of: order) {
        case .media409?: return FakeReply.plain(.conflict)
        case .media403?: return FakeReply.plain(.forbidden)
        case .media404?: return FakeReply.plain(.notFound)
        case .mediaError?: return FakeReply.serverError(order.number)
        case .mediaReset?: return FakeReply.part(of: clip, then: { try await context.cut() })
        case .mediaStall?: return FakeReply.part(of: clip, then: { try await context.wait() })
        case .mediaTruncated?: return FakeReply.part(of: clip, then: { try await context.end() })
        case .mediaRedirect?: return FakeReply.plain(.found, [.location: "\(context.origin)/media/\(id).mp4"])
        case .mediaPage?: return FakeReply.page()
        case .mediaGzip?: return try await FakeReply.zipped(clip)
        case .mediaWrongLength?: return FakeReply.bytes(Array(clip.prefix(clip.count / 2)))
        case .mediaEmpty?: return FakeReply.bytes([])
        case .mediaHuge?: return FakeReply.zeros(scenario.huge_B)
        case .mediaWrongCodec?: return FakeReply.bytes(provider.clips.sound)
        case .mediaForeign?: return FakeReply.bytes(provider.clips.longer)
        default: return FakeReply.bytes(clip)
        }
    }
}

struct FakeResult: Codable {
    var url: String?
    var life_ms: Int64
    var billed_usd_micro: Int64
}

struct FakeBill: Codable {
    var billed_usd_micro: Int64
}
