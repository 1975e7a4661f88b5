import Foundation
import Hummingbird
import KinoraCore
import NIOCore

/// What is there whatever the fake provider speaks: the clips, behind their CDN, and the book.
struct FakeShop: Sendable {
    let desk: FakeDesk

    func register(in router: Router<FakeContext>) {
        router.get("/media/:name") { try await media($0, $1) }
        router.post("/caught/**") { try await catchHook($0, $1) }
        router.get("/book") { _, _ in try FakeReply.json(await desk.provider.book) }
    }

    private func catchHook(_ request: Request, _ context: FakeContext) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 20)
        await desk.provider.catchHook(
            WireRequest(
                "POST", request.uri.string,
                headers: request.headers.map { WireField($0.name.canonicalName, $0.value) },
                body: Array(body.readableBytesView)))
        return FakeReply.text("{}", status: .ok)
    }

    private func media(_ request: Request, _ context: FakeContext) async throws -> Response {
        let id = String(try context.parameters.require("name").prefix { $0 != "." })
        guard let order = await desk.provider.order(id), order.status(at: FakeProvider.now_unixMs) == .done else {
            return FakeReply.plain(.notFound)
        }
        if let until = request.uri.queryParameters.get("until", as: Int64.self), until < FakeProvider.now_unixMs {
            return FakeReply.plain(.forbidden)
        }
        let clip = desk.scenario.sells_stills ? desk.provider.clips.still : desk.provider.clips.clip(of: id)
        switch await desk.provider.fault(at: .media, of: order) {
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
        case .mediaHuge?: return FakeReply.zeros(desk.scenario.huge_B)
        case .mediaWrongCodec?: return FakeReply.bytes(desk.provider.clips.sound)
        case .mediaForeign?: return FakeReply.bytes(desk.provider.clips.longer)
        default: return FakeReply.bytes(clip)
        }
    }
}
