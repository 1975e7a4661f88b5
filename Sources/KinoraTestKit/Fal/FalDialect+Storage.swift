import Foundation
import Hummingbird
import KinoraCore
import NIOCore

/// Pictures: in one piece, in parts, and by the way round the CDN.
extension FalDialect {
    func registerStorage(in router: Router<FakeContext>) {
        router.post("/rest/storage/auth/token") { request, context in
            try await allowed(request) { token(context) }
        }
        router.post("/rest/storage/upload/initiate") { request, context in
            try await allowed(request) { try await initiate(request, context) }
        }
        router.put("/cdn/put/:id/:name") { request, context in try await put(request, context) }
        router.post("/cdn/files/upload") { request, context in
            try await passing(request) { try await upload(request, context) }
        }
        router.post("/cdn/files/upload/multipart") { request, context in
            try await passing(request) { beginParts(request, context) }
        }
        router.put("/cdn/files/:id/:name/multipart/:upload/:number") { request, context in
            try await passing(request) { try await part(request, context) }
        }
        router.post("/cdn/files/:id/:name/multipart/:upload/complete") { request, context in
            try await passing(request) { try await endParts(request, context) }
        }
        router.get("/cdn/files/:id/:name") { request, context in try await fetch(context) }
    }

    /// The CDN knows nobody's key, only passes.
    private func passing(_ request: Request, _ work: () async throws -> Response) async throws -> Response {
        guard request.headers[.authorization] == "Bearer \(pass)" else {
            return FalReply.detail("Invalid token", .unauthorized)
        }
        if await provider.fault(at: .still, of: nil) != nil { return FakeReply.serverError(0) }
        return try await work()
    }

    private func token(_ context: FakeContext) -> Response {
        let until = FalTime.text(FakeProvider.now_unixMs + 600_000)
        return FalReply.json(
            .object([
                "token": .text(pass), "token_type": .text("Bearer"), "base_url": .text("\(context.origin)/cdn"),
                // With an offset: the clients compare it with a time that has one.
                "expires_at": .text(until.replacing("Z", with: "+00:00")),
            ]))
    }

    private func initiate(_ request: Request, _ context: FakeContext) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 20)
        let asked = try? JSONDecoder().decode(WireValue.self, from: Data(body.readableBytesView))
        let name = asked?.object?["file_name"]?.text ?? "file.bin"
        let place = "\(Self.secret())/\(name)"
        return FalReply.json(
            .object([
                "upload_url": .text("\(context.origin)/cdn/put/\(place)"),
                "file_url": .text("\(context.origin)/cdn/files/\(place)"),
            ]))
    }

    private func put(_ request: Request, _ context: FakeContext) async throws -> Response {
        let bytes = try await request.body.collect(upTo: 32 << 20)
        if await provider.fault(at: .still, of: nil) != nil { return FakeReply.serverError(0) }
        await provider.keep(Array(bytes.readableBytesView), as: try place(context))
        return FalReply.json(.object([:]))
    }

    private func upload(_ request: Request, _ context: FakeContext) async throws -> Response {
        let bytes = try await request.body.collect(upTo: 32 << 20)
        let place = newPlace(request)
        await provider.keep(Array(bytes.readableBytesView), as: place)
        return FalReply.json(.object(["access_url": .text("\(context.origin)/cdn/files/\(place)")]))
    }

    private func beginParts(_ request: Request, _ context: FakeContext) -> Response {
        FalReply.json(
            .object([
                "access_url": .text("\(context.origin)/cdn/files/\(newPlace(request))"),
                "uploadId": .text(Self.secret()),
            ]))
    }

    private func part(_ request: Request, _ context: FakeContext) async throws -> Response {
        let number = try context.parameters.require("number")
        let bytes = try await request.body.collect(upTo: 32 << 20)
        await provider.keep(Array(bytes.readableBytesView), as: "\(try place(context))#\(number)")
        return FalReply.json(.object([:]), headers: [("ETag", "\"\(number)\"")])
    }

    /// The parts are named in any order; their numbers tell where they belong.
    private func endParts(_ request: Request, _ context: FakeContext) async throws -> Response {
        let body = try await request.body.collect(upTo: 1 << 20)
        let asked = try? JSONDecoder().decode(WireValue.self, from: Data(body.readableBytesView))
        let place = try place(context)
        let parts = (asked?.object?["parts"]?.list ?? []).compactMap(\.object)
        var whole: [UInt8] = []
        for number in parts.compactMap({ $0["partNumber"]?.number.map { Int($0) } }).sorted() {
            let tag = parts.first { $0["partNumber"]?.number == Double(number) }?["etag"]?.text
            guard let bytes = await provider.still("\(place)#\(number)"), tag == "\"\(number)\"" else {
                return FalReply.detail("unknown part \(number)", .badRequest)
            }
            whole += bytes
        }
        guard !whole.isEmpty else { return FalReply.detail("no parts", .badRequest) }
        await provider.keep(whole, as: place)
        return FalReply.json(.object([:]))
    }

    private func fetch(_ context: FakeContext) async throws -> Response {
        guard let bytes = await provider.still(try place(context)) else { return FakeReply.plain(.notFound) }
        return FakeReply.bytes(bytes, type: "application/octet-stream")
    }

    private func place(_ context: FakeContext) throws -> String {
        "\(try context.parameters.require("id"))/\(try context.parameters.require("name"))"
    }

    private func newPlace(_ request: Request) -> String {
        let name = request.headers.first { $0.name.canonicalName == "x-fal-file-name" }?.value ?? "file.bin"
        return "\(Self.secret())/\(name.split(separator: "/").last ?? "file.bin")"
    }

    private static func secret() -> String { String(UInt64.random(in: 1 << 62 ... .max), radix: 36) }
}
