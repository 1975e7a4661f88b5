import KinoraCore
import KinoraProviders
import KinoraTestKit
import Testing

/// fal's own clients keep the fake honest: what they take for fal is near enough to it.
@Suite("The fake fal, called by fal's own clients")
struct FalClientTests {
    private static let picture = (0..<5).flatMap { _ in (0...255).map { UInt8($0) } }

    private func up(
        _ scenario: FakeScenario = FakeScenario(), _ body: @Sendable (FakeServer) async throws -> Void
    ) async throws {
        try await FakeServer.serve(scenario, speaking: .fal, key: "kid:ksecret") { try await body($0) }
    }

    @Test("Submit, status and result, and the hook that was asked for", arguments: ClientRun.fal)
    func queue(_ client: ClientRun) async throws {
        try await up { server in
            let said = try await client.call("queue", server)
            let row = try #require(await server.book.requests.first)
            #expect(said["id"]?.text == row.id)
            #expect(row.prompt == "she waves" && row.seed == 7)
            let kinds = said["kinds"]?.list?.compactMap(\.text) ?? []
            #expect(kinds.last == "Completed")
            #expect(said.at("/result/video/url")?.text?.contains(row.id) == true)
            while await server.caught.isEmpty { await Task.yield() }
            #expect(await server.caught.first?.url == "/caught/token-1?a=1")
        }
    }

    @Test("Subscribe waits, tells of logs, and brings the result", arguments: ClientRun.fal)
    func subscribe(_ client: ClientRun) async throws {
        try await up { server in
            let said = try await client.call("subscribe", server)
            #expect(said["last"]?.text == "Completed")
            #expect(said["logs"]?.list?.contains(.text("rendering")) == true)
            #expect(said.at("/result/seed") == .integer(7))
        }
    }

    @Test("An upload, in one piece and in parts", arguments: ClientRun.fal, ["upload", "parts"])
    func upload(_ client: ClientRun, _ action: String) async throws {
        try await up { server in
            let url = try #require(try await client.call(action, server)["url"]?.text)
            #expect(try await RecordingTransport().send(WireRequest("GET", url)).body == Self.picture)
        }
    }

    @Test("An upload goes the way round when the CDN does not take it")
    func fallback() async throws {
        try await up(FakeScenario(scripts: [.init(request: 0, faults: [.stillError])])) { server in
            let url = try #require(try await ClientRun.fal[0].call("upload", server)["url"]?.text)
            #expect(try await RecordingTransport().send(WireRequest("GET", url)).body == Self.picture)
        }
    }

    @Test(
        "A request that waits, or runs, and is cancelled then completes without a result", arguments: ClientRun.fal,
        ["Queued", "InProgress"])
    func cancel(_ client: ClientRun, _ kind: String) async throws {
        var scenario = FakeScenario(.generationNeverEnds)
        scenario.queue_ms = kind == "Queued" ? [3_600_000, 3_600_000] : [0, 0]
        try await up(scenario) { server in
            let said = try await client.call("cancel", server)
            #expect(said["kinds"] == .list([.text(kind), .text("Completed")]))
            #expect(said["error"]?.text?.isEmpty == false)
            #expect(await server.book.requests.map(\.status) == [.cancelled])
        }
    }

    @Test("A generation that fails says why", arguments: ClientRun.fal)
    func failed(_ client: ClientRun) async throws {
        try await up(FakeScenario(.generationFails)) { server in
            let said = try await client.call("failed", server)
            #expect(said["error"]?.text?.contains("content_policy_violation") == true)
        }
    }

    @Test("A run that is waited for, and its stream", arguments: ClientRun.fal)
    func run(_ client: ClientRun) async throws {
        try await up { server in
            let result = try await client.call("run", server).at("/result/video/content_type")
            #expect(result == .text("video/mp4"))
            let event = try await client.call("stream", server).at("/events/0/video/content_type")
            #expect(event == .text("video/mp4"))
            #expect(await server.book.requests.count == 2)
        }
    }

    @Test("Another key is sent away, and nobody knows a request that was never made", arguments: ClientRun.fal)
    func refusals(_ client: ClientRun) async throws {
        try await up { server in
            let said = try await client.call("key", server, key: "another")
            #expect(said["error"]?.text?.isEmpty == false)
            #expect(await server.book.requests.isEmpty)
            let unknown = try await client.call("unknown", server)
            #expect(unknown["error"]?.text?.isEmpty == false)
        }
    }

    @Test("The client pays ten times where the connection drops; that is what we are here for")
    func duplicates() async throws {
        var scenario = FakeScenario()
        scenario.rates = [.submitResetAccepted: 1]
        try await up(scenario) { server in
            _ = try await ClientRun.fal[0].call("once", server)
            #expect(await server.book.requests.count == 10)
        }
    }
}
