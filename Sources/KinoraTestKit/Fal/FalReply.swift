import Hummingbird
import KinoraCore
import NIOCore

/// Answers in fal's words.
enum FalReply {
    static func json(
        _ value: WireValue, _ status: HTTPResponse.Status = .ok, headers: [(String, String)] = []
    ) -> Response {
        var fields: HTTPFields = [.contentType: "application/json"]
        for (name, value) in headers {
            if let name = HTTPFields.Element.Name(name) { fields[name] = value }
        }
        return Response(
            status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: value.json)))
    }

    /// An infrastructure error, or one without a kind.
    static func detail(_ words: String, _ status: HTTPResponse.Status, kind: String? = nil) -> Response {
        var members: [String: WireValue] = ["detail": .text(words)]
        members["error_type"] = kind.map(WireValue.text)
        return json(.object(members), status, headers: kind.map { [("X-Fal-Error-Type", $0)] } ?? [])
    }

    static func unknown() -> Response { json(.object(["status": .text("NOT_FOUND")]), .notFound) }

    /// What a model says of an input that it does not take; the whole input comes along.
    static func refusal(of order: FakeOrder) -> WireValue {
        .object([
            "detail": .list([
                .object([
                    "loc": .list([.text("body"), .text("prompt")]),
                    "msg": .text("The content could not be processed: it was flagged by a content checker."),
                    "type": .text("content_policy_violation"),
                    "url": .text("https://docs.fal.ai/errors#content_policy_violation"),
                    "input": .text(order.input ?? order.prompt),
                ])
            ])
        ])
    }

    /// What a submit meets. Where the request went through all the same, an error of the gateway's own names it.
    static func wrong(
        _ fault: FakeFault, _ number: Int, _ order: FakeOrder?, _ context: FakeContext
    ) async throws -> Response {
        switch fault {
        case .submitNoBalance: detail("User is locked. Reason: Exhausted balance. Top up your balance.", .forbidden)
        case .submitForbidden: detail("User is locked. Reason: Admin lock.", .forbidden)
        case .submitUnauthorized: detail("Invalid authentication credentials.", .unauthorized)
        case .submitInvalid: json(invalid, .unprocessableContent)
        case .submitBrokenBody: FakeReply.text(#"{"request_id": "r"#, status: .ok)
        case .submitNoID: FakeReply.text("{}", status: .ok)
        case .submitDeadline:
            json(
                .object(["detail": .text("Request timed out"), "error_type": .text("request_timeout")]),
                .gatewayTimeout, headers: [("X-Fal-Request-Timeout-Type", "user")])
        case .submit500Accepted:
            json(
                .object(["detail": .text("Internal Server Error"), "error_type": .text("internal_error")]),
                .internalServerError, headers: [("x-fal-request-id", order?.id ?? "")])
        case .submit502Accepted: detail("Bad Gateway", .badGateway, kind: "runner_incomplete_response")
        default: try await FakeReply.wrong(fault, number, context)
        }
    }

    private static let invalid = WireValue.object([
        "detail": .list([
            .object([
                "loc": .list([.text("body"), .text("num_frames")]), "msg": .text("Input should be at most 100"),
                "type": .text("less_than_equal"), "ctx": .object(["le": .integer(100)]), "input": .integer(200),
            ])
        ])
    ])
}
