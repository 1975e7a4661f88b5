import KinoraCore
import KinoraProviders
import KinoraTestKit
import Testing

@Suite("Hooks of fal's")
struct FalHookTests {
    /// Signed by the seed 00 01 … 1f.
    private static let body =
        #"{"request_id":"123e4567-e89b-12d3-a456-426614174000","gateway_request_id":"#
        + #""123e4567-e89b-12d3-a456-426614174000","status":"OK","payload":{"video":{"url":"#
        + #""https://example.com/a.mp4"},"seed":7}}"#
    private static let signature =
        "c87c05b8a57db29766c745f78e5a049b695e4b2142b0c482c4d63664d13acc7d"
        + "d2a86b82d7bfb9689ee1c7b53b940b91da2706595a486742640e3e043851d60b"
    private static let x = "A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg"
    private static let now: Int64 = 1_760_000_000_000

    private static func hook(_ change: (inout FalHook) -> Void = { _ in }) throws -> FalHook {
        let headers = [
            WireField("x-fal-webhook-request-id", "123e4567-e89b-12d3-a456-426614174000"),
            WireField("X-Fal-Webhook-User-Id", "user-1"), WireField("X-Fal-Webhook-Timestamp", "1760000000"),
            WireField("X-Fal-Webhook-Signature", signature),
        ]
        var hook = try #require(FalHook(headers: headers, body: Array(body.utf8)))
        change(&hook)
        return hook
    }

    private static func key() throws -> FalHookKey { try #require(FalHookKey(x: x)) }

    @Test("The known signature is taken, beside any other key")
    func vector() throws {
        let other = try #require(FalHookKey(x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
        #expect(try Self.hook().isSigned(by: [other, Self.key()], at: Self.now))
        #expect(try !Self.hook().isSigned(by: [other], at: Self.now))
        #expect(try !Self.hook().isSigned(by: [], at: Self.now))
    }

    @Test("Five minutes either way, no more", arguments: [-300, -299, 0, 300, 301, -301, 86_400])
    func age(seconds: Int64) throws {
        #expect(
            try Self.hook().isSigned(by: [Self.key()], at: Self.now + .seconds(seconds)) == (abs(seconds) <= 300))
    }

    @Test("Whatever is changed, it is not fal's any more")
    func forged() throws {
        let changes: [(inout FalHook) -> Void] = [
            { $0.body[20] ^= 1 }, { $0.body.append(10) }, { $0.request += "0" }, { $0.user = "user-2" },
            { $0.timestamp = "1760000001" }, { $0.timestamp = "soon" }, { $0.timestamp = "-1" },
            { $0.timestamp = "99999999999999999999" }, { $0.signature = String($0.signature.dropLast(2)) },
            { $0.signature = "" }, { $0.signature = String($0.signature.reversed()) },
            { $0.signature = String(repeating: "zz", count: 64) },
        ]
        for change in changes {
            #expect(try !Self.hook(change).isSigned(by: [Self.key()], at: Self.now))
        }
        #expect(FalHook(headers: [], body: []) == nil)
    }

    @Test("What it says, and where it leaves something to be fetched")
    func statements() throws {
        let order = try FalSamples.order()
        func says(_ body: String) throws -> RequestProgress? {
            try Self.hook { $0.body = Array(body.utf8) }.statement(of: order)?.progress
        }
        let whole = try #require(Self.hook().statement(of: order))
        #expect(whole.request == RequestID("123e4567-e89b-12d3-a456-426614174000"))
        guard case .finished(let result?) = whole.progress else {
            Issue.record("it is not finished")
            return
        }
        #expect(result.url == "https://example.com/a.mp4")
        let cut = #"{"request_id":"r","status":"OK","payload":null,"payload_error":"too long"}"#
        #expect(try says(cut) == .finished(nil))
        let failed = """
            {"request_id":"r","status":"ERROR","error":"Invalid status code: 422",
            "payload":{"detail":[{"loc":["body","prompt"],"msg":"no","type":"content_policy_violation",
            "input":"she waves"}]}}
            """
        guard case .failed(let body?) = try says(failed) else {
            Issue.record("it did not fail")
            return
        }
        #expect(!body.contains("she waves"))
        #expect(FalComplaint(WireValue.read(body.utf8)).error(of: order).code == .badPrompt)
        #expect(
            try says(#"{"request_id":"r","status":"ERROR","payload":{"error_type":"client_cancelled"}}"#) == .cancelled)
        for nothing in ["", "{}", "[]", #"{"status":"OK"}"#, #"{"request_id":"r","status":"SOON"}"#] {
            #expect(try says(nothing) == nil)
        }
    }

    @Test("The fake provider's hooks are signed, and say what became of a request", arguments: [false, true])
    func delivered(fails: Bool) async throws {
        let scenario = fails ? FakeScenario(.generationFails) : FakeScenario()
        try await FakeServer.serve(scenario, speaking: .fal) { server in
            let hosts = FalHosts(below: server.url)
            let wire = RecordingTransport()
            let engine = FalEngine(
                hosts: hosts, key: FalSamples.key, transport: wire, shelf: try ScratchShelf(),
                hooks: "\(server.url)/caught")
            guard case .accepted(let request, _) = await engine.submit(try FalSamples.errand()) else {
                Issue.record("it was not accepted")
                return
            }
            while await server.caught.isEmpty { await Task.yield() }
            let caught = try #require(await server.caught.first)
            #expect(caught.url == "/caught/t1")
            let hook = try #require(FalHook(headers: caught.headers, body: caught.body))
            let keys = FalHookKeys(hosts: hosts, transport: wire)
            let now = try #require(Int64(hook.timestamp)) * 1_000
            #expect(await keys.signature(of: hook, at: now) == .valid)
            let statement = try #require(hook.statement(of: try FalSamples.order()))
            #expect(statement.request == request)
            switch statement.progress {
            case .failed: #expect(fails)
            case .finished(let result?): #expect(!fails && result.url.contains(request.text))
            default: Issue.record("it says \(statement.progress)")
            }
        }
    }

    @Test("Keys are kept for a day, fetched anew once when one is new, and nothing is believed without them")
    func keys() async throws {
        let old = #"{"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}"#
        let new = #"{"keys":[{"kty":"RSA","n":"0"},{"kty":"OKP","crv":"Ed25519","x":"\#(Self.x)"}]}"#
        let wire = AnsweringTransport(inTurn: [.text(503, ""), .text(200, old), .text(200, new)])
        let keys = FalHookKeys(hosts: FalHosts(), transport: wire)
        let hook = try Self.hook()
        func asked(at seconds: Int64) async -> HookDoor.Signature {
            await keys.signature(of: hook, at: Self.now + .seconds(seconds))
        }
        #expect(await asked(at: -200) == .unverifiable)
        // A server that is down is left alone for a minute.
        #expect(await asked(at: -199) == .unverifiable)
        #expect(wire.requests.count == 1)
        #expect(await asked(at: -100) == .invalid)
        #expect(await asked(at: -90) == .invalid)
        #expect(wire.requests.count == 2)
        #expect(await asked(at: 0) == .valid)
        #expect(await asked(at: 200) == .valid)
        #expect(wire.requests.count == 3)
        #expect(await keys.signature(of: nil, at: Self.now) == .invalid)
        #expect(wire.requests.allSatisfy { $0.url == "https://rest.fal.ai/.well-known/jwks.json" })
    }
}
