import Foundation
import Hummingbird
import NIOCore

/// Answers, right and wrong ones.
enum FakeReply {
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let data = try JSONEncoder().encode(value)
        return Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }

    static func text(_ text: String, status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    static func plain(_ status: HTTPResponse.Status, _ headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "application/json"
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: #"{"error":"\#(status.reasonPhrase)"}"#)))
    }

    /// 500, 502, 503 or 504.
    static func serverError(_ number: Int) -> Response {
        let kinds: [HTTPResponse.Status] = [.internalServerError, .badGateway, .serviceUnavailable, .gatewayTimeout]
        return plain(kinds[number % kinds.count])
    }

    /// What a submit meets, in words that any provider might use.
    static func wrong(_ fault: FakeFault, _ number: Int, _ context: FakeContext) async throws -> Response {
        switch fault {
        case .submitTooMany: plain(.tooManyRequests)
        case .submitTooManyLater: plain(.tooManyRequests, [.retryAfter: "1"])
        case .submitUnauthorized: plain(.unauthorized)
        case .submitNoBalance: plain(HTTPResponse.Status(code: 402, reasonPhrase: "Payment Required"))
        case .submitForbidden: plain(.forbidden)
        case .submitInvalid: plain(.unprocessableContent)
        case .submitError, .submitErrorAccepted: serverError(number)
        case .submit500Accepted: plain(.internalServerError)
        case .submit502Accepted: plain(.badGateway)
        case .submitPageAccepted: gatewayPage()
        case .submitReset, .submitResetAccepted: try await context.reset()
        case .submitHang, .submitHangAccepted: try await context.hang()
        default: plain(.gatewayTimeout)
        }
    }

    /// What a gateway shows that lost the server behind it.
    static func gatewayPage() -> Response {
        let page = "<html><head><title>502 Bad Gateway</title></head><body><hr><center>nginx</center></body></html>"
        return Response(
            status: .badGateway, headers: [.contentType: "text/html"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }

    static func bytes(_ bytes: [UInt8], type: String = "video/mp4") -> Response {
        Response(
            status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func page() -> Response {
        let page = "<!DOCTYPE html><html><body>One moment, please.</body></html>"
        return Response(
            status: .ok, headers: [.contentType: "text/html"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }

    static func zipped(_ bytes: [UInt8]) async throws -> Response {
        let run = try await ToolRun.run("gzip", ["-c"], input: bytes)
        return Response(
            status: .ok, headers: [.contentType: "video/mp4", .contentEncoding: "gzip"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: run.output)))
    }

    /// Promises all of it, sends half, and does what `then` says.
    static func part(of bytes: [UInt8], then: @escaping @Sendable () async throws -> Void) -> Response {
        let body = ResponseBody(contentLength: bytes.count) { writer in
            try await writer.write(ByteBuffer(bytes: bytes.prefix(bytes.count / 2)))
            try await then()
        }
        return Response(status: .ok, headers: [.contentType: "video/mp4"], body: body)
    }

    /// A flood, without a length that would warn of it.
    static func zeros(_ count_B: Int64) -> Response {
        let chunk = ByteBuffer(repeating: 0, count: 256 << 10)
        let body = ResponseBody { writer in
            for _ in 0..<max(1, count_B / Int64(chunk.readableBytes)) {
                try Task.checkCancellation()
                try await writer.write(chunk)
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: "video/mp4"], body: body)
    }
}
