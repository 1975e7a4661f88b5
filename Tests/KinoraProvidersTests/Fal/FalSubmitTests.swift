import KinoraCore
import KinoraProviders
import KinoraTestKit
import Testing

@Suite("A submit to fal")
struct FalSubmitTests {
    @Test("The body is the input itself, and never asks for the clip in the answer")
    func body() async throws {
        let (engine, wire) = try FalSamples.engine { _ in .text(200, #"{"request_id":"r-1"}"#) }
        let reply = await engine.submit(try FalSamples.errand(staged: "https://cdn/still.png"))
        #expect(reply == .accepted(RequestID("r-1"), body: #"{"request_id":"r-1"}"#))
        let request = try #require(wire.requests.first)
        #expect(request.method == "POST")
        #expect(request.url == "http://127.0.0.1:9/queue/owner/alias/v2/image-to-video")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == #"{"guide_scale":5,"image_url":"https://cdn/still.png","prompt":"she waves","seed":7}"#)
    }

    @Test("It carries the key, the deadline for the start and the attempt's token")
    func headers() async throws {
        let (engine, wire) = try FalSamples.engine(hooks: "https://me.example/hooks/fal") { _ in .text(500, "") }
        _ = await engine.submit(try FalSamples.errand(token: "tok/1"))
        let request = try #require(wire.requests.first)
        let fields = WireResponse(status: 0, headers: request.headers)
        #expect(fields.field("authorization") == "Key id:secret-text")
        #expect(fields.field("x-fal-request-timeout") == "900.0")
        #expect(fields.field("content-type") == "application/json")
        #expect(request.url.hasSuffix("?fal_webhook=https%3A%2F%2Fme.example%2Fhooks%2Ffal%2Ftok%252F1"))
        #expect(request.timeout == .seconds(30))
    }

    struct Case: Sendable, CustomStringConvertible {
        var status: Int
        var body = "{}"
        var headers: [WireField] = []
        var wanted: SubmitAnswer
        var description: String { "\(status) \(body)" }
    }

    @Test(
        "What an answer means",
        arguments: [
            Case(status: 200, wanted: .status(200, retryAfter: nil)),
            Case(status: 200, body: #"{"request_id":""}"#, wanted: .status(200, retryAfter: nil)),
            Case(status: 200, body: "<html>", wanted: .status(200, retryAfter: nil)),
            Case(
                status: 403, body: #"{"detail":"User is locked. Reason: Exhausted balance. Top up."}"#,
                wanted: .balanceExhausted),
            Case(
                status: 403, body: #"{"detail":"User is locked. Reason: Admin lock."}"#,
                wanted: .status(403, retryAfter: nil)),
            Case(status: 402, wanted: .balanceExhausted),
            Case(status: 401, wanted: .status(401, retryAfter: nil)),
            Case(status: 422, wanted: .status(422, retryAfter: nil)),
            Case(
                status: 429, headers: [WireField("Retry-After", "3")],
                wanted: .status(429, retryAfter: .seconds(3))),
            Case(
                status: 503, body: #"{"error_type":"runner_scheduling_failure"}"#, wanted: .status(503, retryAfter: nil)
            ),
            Case(status: 504, wanted: .status(504, retryAfter: nil)),
            // Our own deadline: nothing was begun, nothing is billed.
            Case(
                status: 504, headers: [WireField("X-Fal-Request-Timeout-Type", "user")],
                wanted: .status(429, retryAfter: nil)),
        ])
    func answers(_ one: Case) async throws {
        let (engine, wire) = try FalSamples.engine { _ in .text(one.status, one.body, one.headers) }
        guard case .refused(let answer, _) = await engine.submit(try FalSamples.errand()) else {
            Issue.record("it was accepted")
            return
        }
        #expect(answer == one.wanted)
        #expect(wire.requests.count == 1)
    }

    @Test("What the network says decides whether money may have moved")
    func trouble() async throws {
        for (trouble, wanted) in [
            (WireTrouble.notSent("refused"), SubmitAnswer.notSent), (.broken("reset"), .broken),
        ] {
            let (engine, _) = try FalSamples.engine { _ throws(WireTrouble) in throw trouble }
            guard case .refused(let answer, _) = await engine.submit(try FalSamples.errand()) else {
                Issue.record("it was accepted")
                return
            }
            #expect(answer == wanted)
        }
    }

    @Test("What is kept of a refusal echoes neither the prompt nor an address")
    func echo() async throws {
        let body = """
            {"detail":[{"loc":["body","prompt"],"msg":"not she waves, see https://a.example/?sig=1","type":"value_error",
            "input":{"prompt":"she waves"},"ctx":{"error":{"prompt":"she waves"}}}]}
            """
        let (engine, _) = try FalSamples.engine { _ in .text(422, body) }
        guard case .refused(_, let kept) = await engine.submit(try FalSamples.errand()) else {
            Issue.record("it was accepted")
            return
        }
        let words = try #require(kept)
        #expect(words.contains("value_error") && !words.contains("she waves") && !words.contains("sig=1"))
    }

    @Test(
        "Only owner and alias are in the address of a request",
        arguments: zip(
            [
                "owner/alias/v2/image-to-video", "owner/alias", "workflows/owner/alias/sub", "comfy/owner/alias",
                "123456-alias",
            ],
            [
                "owner/alias", "owner/alias", "workflows/owner/alias", "comfy/owner/alias", "123456/alias",
            ]))
    func base(_ endpoint: String, _ base: String) async throws {
        let (engine, wire) = try FalSamples.engine { _ in .text(202, #"{"status":"IN_QUEUE","queue_position":2}"#) }
        var ticket = try FalSamples.ticket()
        ticket.errand.place.endpoint = endpoint
        #expect(try await engine.check(ticket) == .waiting(position: 2))
        #expect(wire.requests.map(\.url) == ["http://127.0.0.1:9/queue/\(base)/requests/r-1/status?logs=0"])
    }
}
