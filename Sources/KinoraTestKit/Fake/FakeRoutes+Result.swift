import Foundation
import Hummingbird
import NIOCore

/// Results: where what was paid for lies.
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
            url: desk.address(of: order, at: context.origin, until_unixMs: now + scenario.url_life_ms),
            life_ms: scenario.url_life_ms, billed_usd_micro: order.billed_usd_micro(at: now))
        switch await provider.fault(at: .result, of: order) {
        case .resultError?: return FakeReply.serverError(order.number)
        case .resultExpired?: return FakeReply.plain(.gone)
        case .resultNoURL?: result.url = nil
        case .resultURLExpired?: result.url = desk.address(of: order, at: context.origin, until_unixMs: 0)
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
}

struct FakeResult: Codable {
    var url: String?
    var life_ms: Int64
    var billed_usd_micro: Int64
}

struct FakeBill: Codable {
    var billed_usd_micro: Int64
}
