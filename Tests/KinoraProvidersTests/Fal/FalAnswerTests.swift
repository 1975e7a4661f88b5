import KinoraCore
import KinoraProviders
import KinoraTestKit
import Testing

@Suite("What fal says of a request")
struct FalAnswerTests {
    struct Status: Sendable, CustomStringConvertible {
        var code = 200
        var body: String
        var wanted: RequestProgress
        var description: String { body }
    }

    @Test(
        "There is no word for failed: it is COMPLETED with an error",
        arguments: [
            Status(code: 202, body: #"{"status":"IN_QUEUE","queue_position":4}"#, wanted: .waiting(position: 4)),
            Status(code: 202, body: #"{"status":"IN_PROGRESS","logs":null}"#, wanted: .running(fraction: nil)),
            Status(body: #"{"status":"COMPLETED","metrics":{}}"#, wanted: .finished(nil)),
            Status(body: #"{"status":"COMPLETED","error":null,"error_type":null}"#, wanted: .finished(nil)),
            Status(
                body: #"{"status":"COMPLETED","error":"x","error_type":"client_cancelled"}"#, wanted: .cancelled),
            Status(
                body: #"{"status":"COMPLETED","error":"it broke","error_type":"runner_disconnected"}"#,
                wanted: .failed(body: #"{"error":"it broke","error_type":"runner_disconnected"}"#)),
            Status(code: 404, body: #"{"status":"NOT_FOUND"}"#, wanted: .unknown),
        ])
    func status(_ one: Status) async throws {
        let (engine, _) = try FalSamples.engine { request throws(WireTrouble) in
            guard request.url.hasSuffix("/status?logs=0") else { throw .broken("no result") }
            return .text(one.code, one.body)
        }
        #expect(try await engine.check(try FalSamples.ticket()) == one.wanted)
    }

    @Test(
        "What cannot be read says nothing of the request",
        arguments: [
            (200, #"{"status":"PONDERING"}"#), (200, "{}"), (404, "<html>404</html>"), (404, "{}"), (500, ""),
            (502, "{}"), (401, "{}"), (403, "{}"),
        ])
    func unreadable(_ code: Int, _ body: String) async throws {
        let (engine, _) = try FalSamples.engine { _ in .text(code, body) }
        let error = await #expect(throws: KinoraError.self) { try await engine.check(try FalSamples.ticket()) }
        if code == 401 {
            #expect(error?.code == .notPermitted)
            #expect("\(error.map(String.init(describing:)) ?? "")".contains("FAL_KEY"))
        }
    }

    @Test("Why a request failed is read from its result")
    func why() async throws {
        let (engine, _) = try FalSamples.engine { request in
            if request.url.hasSuffix("/status?logs=0") {
                return .text(200, #"{"status":"COMPLETED","error":"Invalid status code: 422"}"#)
            }
            return .text(
                422, #"{"detail":[{"loc":["body","image_url"],"msg":"no face","type":"face_detection_error"}]}"#)
        }
        guard case .failed(let body) = try await engine.check(try FalSamples.ticket()) else {
            Issue.record("it did not fail")
            return
        }
        let error = FalComplaint(WireValue.read((body ?? "").utf8)).error(of: try FalSamples.order())
        #expect(error.code == .badStill && error.message.contains("the still"))
    }

    struct Result: Sendable, CustomStringConvertible {
        var code: Int
        var body: String
        var headers: [WireField] = []
        /// Nil for one that must be read again.
        var wanted: Collected?
        var description: String { "\(code) \(body)" }
    }

    @Test(
        "What a result means",
        arguments: [
            Result(code: 400, body: #"{"detail":"Request is still in progress"}"#, wanted: .notYet),
            Result(code: 200, body: #"{"seed":1}"#, wanted: .notYet),
            Result(code: 200, body: "<html>", wanted: .notYet),
            Result(code: 404, body: #"{"status":"NOT_FOUND"}"#, wanted: .gone),
            Result(code: 404, body: "<html>", wanted: nil),
            Result(
                code: 422, body: #"{"detail":"no"}"#, wanted: .failed(body: #"{"error":"no","status_code":422}"#)),
            Result(
                code: 500, body: #"{"detail":"no","error_type":"internal_error"}"#,
                wanted: .failed(body: #"{"error":"no","error_type":"internal_error","status_code":500}"#)),
            Result(
                code: 504, body: #"{"detail":[{"loc":["body"],"msg":"slow","type":"generation_timeout"}]}"#,
                wanted: .failed(
                    body:
                        #"{"detail":[{"ctx":{},"loc":["body"],"msg":"slow","type":"generation_timeout"}],"status_code":504}"#
                )),
            Result(code: 502, body: "<html>nginx</html>", wanted: nil),
            Result(code: 500, body: "", wanted: nil), Result(code: 429, body: "{}", wanted: nil),
            Result(code: 403, body: #"{"detail":"User is locked."}"#, wanted: nil),
        ])
    func result(_ one: Result) async throws {
        let (engine, _) = try FalSamples.engine { _ in .text(one.code, one.body, one.headers) }
        let ticket = try FalSamples.ticket()
        if let wanted = one.wanted {
            #expect(try await engine.collect(ticket) == wanted)
        } else {
            await #expect(throws: KinoraError.self) { try await engine.collect(ticket) }
        }
    }

    @Test("The clip's address stands where the offer says, and the units are billed at its price")
    func finished() async throws {
        let body = #"{"video":{"url":"https://v3b.fal.media/a.mp4"},"seed":7}"#
        let (engine, _) = try FalSamples.engine { _ in .text(200, body, [WireField("X-Fal-Billable-Units", "1.1")]) }
        guard case .result(let result) = try await engine.collect(try FalSamples.ticket()) else {
            Issue.record("there is no result")
            return
        }
        #expect(result.url == "https://v3b.fal.media/a.mp4" && result.body == body)
        #expect(result.billed == Money(microUSD: 77_000))
    }

    @Test(
        "A bill is told only where the row tells what a unit is",
        arguments: [
            (#"{"per":"clip","usd":"0.07"}"#, "1", Int64(70_000)), (#"{"per":"clip","usd":"0.07"}"#, "0", 0),
            (#"{"per":"second","usd":"0.014"}"#, "5", 70_000), (#"{"per":"second","usd":"0.014"}"#, "1", nil),
            (#"{"per":"clip","usd":"0.07"}"#, "many", nil), (#"{"per":"clip","usd":"0.07"}"#, "-1", nil),
            ("null", "1", nil),
            (#"{"per":"clip","rates":[{"when":{"resolution":"720p"},"usd":"0.07"}]}"#, "1", nil),
            (#"{"per":"clip","usd":"0.07","factors":[{"above":{"frames":81},"times":"1.25"}]}"#, "1", nil),
        ] as [(String, String, Int64?)])
    func bill(_ rule: String, _ units: String, _ wanted: Int64?) async throws {
        let (engine, _) = try FalSamples.engine { _ in
            .text(200, #"{"video":{"url":"https://a/b.mp4"}}"#, [WireField("x-fal-billable-units", units)])
        }
        let order = try FalSamples.order(price: rule)
        guard case .result(let result) = try await engine.collect(try FalSamples.ticket(order)) else {
            Issue.record("there is no result")
            return
        }
        #expect(result.billed?.microUSD == wanted)
    }

    @Test("Asked for it, fal's own price of a unit is read")
    func price() async throws {
        let (engine, _) = try FalSamples.engine { request in
            guard request.url.contains("/pricing") else {
                return .text(422, "{}", [WireField("x-fal-billable-units", "2.5")])
            }
            return .text(
                200,
                #"{"prices":[{"endpoint_id":"other","unit_price":9},{"endpoint_id":"\#(FalSamples.endpoint)","#
                    + #""unit_price":0.2,"unit":"video","currency":"USD"}]}"#)
        }
        #expect(try await engine.billed(try FalSamples.ticket()) == Money(microUSD: 500_000))
    }

    @Test(
        "What a cancel brings",
        arguments: [
            (200, "OK", CancelReply.cancelled), (202, "CANCELLATION_REQUESTED", .asked),
            (400, "ALREADY_COMPLETED", .refused), (404, "NOT_FOUND", .refused),
        ])
    func cancel(_ code: Int, _ word: String, _ wanted: CancelReply) async throws {
        let (engine, wire) = try FalSamples.engine { _ in .text(code, #"{"status":"\#(word)"}"#) }
        #expect(try await engine.cancel(try FalSamples.ticket()) == wanted)
        #expect(wire.requests.map(\.method) == ["PUT"])
        #expect(wire.requests.first?.url.hasSuffix("/owner/alias/requests/r-1/cancel") == true)
    }

    @Test("A cancel that could not be read is no answer") func cancelTrouble() async throws {
        let (engine, _) = try FalSamples.engine { _ in .text(502, "{}") }
        await #expect(throws: KinoraError.self) { try await engine.cancel(try FalSamples.ticket()) }
    }
}
