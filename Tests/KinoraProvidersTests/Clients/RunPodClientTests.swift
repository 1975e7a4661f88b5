import KinoraCore
import KinoraProviders
import KinoraTestKit
import Testing

/// RunPod's own client keeps the fake honest: what it takes for RunPod is near enough to it.
@Suite("The fake RunPod, called by RunPod's own client")
struct RunPodClientTests {
    private func up(
        _ scenario: FakeScenario = FakeScenario(), _ body: @Sendable (FakeServer) async throws -> Void
    ) async throws {
        try await FakeServer.serve(scenario, speaking: .runpod, key: "rpa_key") { try await body($0) }
    }

    private func call(_ action: String, _ server: FakeServer, key: String = "rpa_key") async throws -> WireValue {
        try await ClientRun.runpod.call(action, server, key: key)
    }

    @Test("A job is run, asked for, and brings what it made, and the hook that was asked for")
    func queue() async throws {
        try await up { server async throws in
            let said = try await call("queue", server)
            let row = try #require(await server.book.requests.first)
            #expect(said["id"]?.text == row.id && said["status"]?.text == "COMPLETED")
            #expect(row.prompt == "she waves" && row.seed == 7 && row.token == "token-1")
            #expect(said.at("/output/video_url")?.text?.contains(row.id) == true)
            #expect(said.at("/output/cost")?.number == 0.07 && row.billed_usd_micro == 70_000)
            #expect(said["stream"] == .list([]) && said.at("/health/jobs/completed") == .integer(1))
            while await server.caught.isEmpty { await Task.yield() }
            #expect(await server.caught.first?.url == "/caught/token-1")
        }
    }

    @Test("What is waited for comes, whatever way it was ordered", arguments: ["bare", "sync"])
    func waits(_ action: String) async throws {
        try await up { server async throws in
            let url = try await call(action, server).at("/output/video_url")?.text ?? ""
            let row = try #require(await server.book.requests.first)
            #expect(url.contains(row.id) && row.prompt == "she waves")
        }
    }

    @Test("A cancelled job is cancelled ever after, and not billed")
    func cancel() async throws {
        try await up(FakeScenario(.generationNeverEnds)) { server async throws in
            let said = try await call("cancel", server)
            #expect(["IN_QUEUE", "IN_PROGRESS"].contains(said["before"]?.text))
            #expect(said.at("/cancel/status") == .text("CANCELLED") && said["after"] == .text("CANCELLED"))
            #expect(await server.book.billed_usd_micro == 0)
        }
    }

    @Test("A queue that is emptied has nothing waiting in it")
    func purge() async throws {
        var scenario = FakeScenario()
        scenario.queue_ms = [60_000, 60_000]
        try await up(scenario) { server async throws in
            let said = try await call("purge", server)
            #expect(said["purge"] == .object(["removed": .integer(2), "status": .text("completed")]))
            #expect(said["after"] == .list([.text("CANCELLED"), .text("CANCELLED")]))
        }
    }

    @Test("A failure in the form of a public endpoint is an error of the call to the client")
    func failed() async throws {
        try await up(FakeScenario(.generationFails)) { server async throws in
            #expect(try await call("failed", server)["kind"] == .text("HTTPError"))
            #expect(await server.book.billed_usd_micro == 0)
        }
    }

    @Test("Another key is sent away, and nobody knows a job that was never run")
    func refusals() async throws {
        try await up { server async throws in
            let said = try await call("key", server, key: "rpa_another")
            for action in ["run", "health"] {
                #expect(said.at("/\(action)/error")?.text?.hasPrefix("401 Unauthorized") == true)
            }
            #expect(await server.book.requests.isEmpty)
            #expect(try await call("unknown", server)["error"]?.text?.hasPrefix("404") == true)
        }
    }
}
