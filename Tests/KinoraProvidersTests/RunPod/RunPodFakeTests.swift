import Foundation
import KinoraCore
import KinoraTestKit
import Testing

@Suite("The fake RunPod")
struct RunPodFakeTests {
    private struct Bench: Sendable {
        let server: FakeServer
        let transport = RecordingTransport()

        func call(
            _ method: String, _ path: String, _ body: String = "", key: String? = "rpa_key"
        ) async throws -> (status: Int, body: WireValue) {
            let headers = key.map { [WireField("Authorization", "Bearer \($0)")] } ?? []
            let response = try await transport.send(
                WireRequest(method, "\(server.url)/v2/wan/\(path)", headers: headers, body: Array(body.utf8)))
            let value = try? JSONDecoder().decode(WireValue.self, from: Data(response.body))
            return (response.status, value ?? .null)
        }

        func run(_ body: String = #"{"input":{"prompt":"a","seed":7},"webhook":"http://127.0.0.1:1/h/t1"}"#)
            async throws -> String
        {
            try #require(try await call("POST", "run", body).body.object?["id"]?.text)
        }

        func status(_ id: String) async throws -> WireValue? {
            try await call("GET", "status/\(id)").body.object?["status"]
        }

        func end(_ id: String) async throws -> [String: WireValue] {
            while true {
                let job = try await call("GET", "status/\(id)").body.object ?? [:]
                if job["executionTime"] != nil || job["status"] == .text("CANCELLED") { return job }
                await Task.yield()
            }
        }
    }

    private func up(_ scenario: FakeScenario = FakeScenario(), _ body: @Sendable (Bench) async throws -> Void)
        async throws
    {
        try await FakeServer.serve(scenario, speaking: .runpod, key: "rpa_key") { server in
            try await body(Bench(server: server))
        }
    }

    @Test(
        "Without the key nobody gets in",
        arguments: [("POST", "run"), ("GET", "health"), ("GET", "status/r"), ("GET", "requests")]
    )
    func unauthorized(_ method: String, _ path: String) async throws {
        try await up { bench async throws in
            for key in [nil, "another"] {
                #expect(try await bench.call(method, path, #"{"input":{"prompt":"a"}}"#, key: key).status == 401)
            }
            #expect(await bench.server.book.requests.isEmpty)
        }
    }

    @Test func `A job is queued, made, billed, and told with its price`() async throws {
        try await up { bench async throws in
            let id = try await bench.run()
            let job = try await bench.end(id)
            #expect(job["status"] == .text("COMPLETED"))
            #expect(job["output"]?.object?["cost"] == .fraction(0.07))
            let row = try #require(await bench.server.book.requests.first)
            #expect(row.id == id && row.token == "t1" && row.seed == 7 && row.billed_usd_micro == 70_000)
        }
    }

    @Test(
        "What is no job is refused, and is in no book",
        arguments: [#"{}"#, #"{"input":{}}"#, #"{"input":"text"}"#, "no", ""])
    func invalid(_ body: String) async throws {
        try await up { bench async throws in
            #expect(try await bench.call("POST", "run", body).status == 400)
            #expect(await bench.server.book.requests.isEmpty)
        }
    }

    @Test func `A body above ten million bytes is too large for run, and not for runsync`() async throws {
        try await up { bench async throws in
            let body = #"{"input":{"image":"\#(String(repeating: "a", count: 10_000_000))"}}"#
            #expect(try await bench.call("POST", "run", body).status == 413)
            #expect(try await bench.call("POST", "runsync", body).status == 200)
        }
    }

    @Test func `A job that failed before the answer is told with a 400, and may be tried again under its name`()
        async throws
    {
        var scenario = FakeScenario(.generationFails)
        (scenario.queue_ms, scenario.generation_ms) = ([0, 0], [0, 0])
        try await up(scenario) { bench async throws in
            let (status, job) = try await bench.call("POST", "run", #"{"input":{"prompt":"a"}}"#)
            #expect(status == 400 && job.object?["status"] == .text("FAILED"))
            let id = try #require(job.object?["id"]?.text)
            #expect(try await bench.call("GET", "status/\(id)").status == 400)
            #expect(await bench.server.book.billed_usd_micro == 0)
            #expect(try await bench.call("POST", "retry/\(id)").body.object?["status"] == .text("IN_QUEUE"))
            #expect(try await bench.end(id)["status"] == .text("COMPLETED"))
            #expect(await bench.server.book.billed_usd_micro == 70_000)
            #expect(try await bench.call("POST", "retry/\(id)").status == 400)
        }
    }

    @Test func `Failures come in three forms`() async throws {
        var scenario = FakeScenario()
        scenario.rates = [.generationFails: 1]
        try await up(scenario) { bench async throws in
            var words: [WireValue?] = []
            for _ in 0..<3 {
                let job = try await bench.end(try await bench.run())
                words.append(job["status"])
                #expect(job["error"]?.text?.isEmpty == false)
            }
            #expect(words == [.text("FAILED"), .text("FAILED"), .text("TIMED_OUT")])
        }
    }

    @Test func `Runsync waits for the end, and for no longer than it was told`() async throws {
        try await up { bench async throws in
            let body = #"{"input":{"prompt":"a"}}"#
            #expect(try await bench.call("POST", "runsync", body).body.object?["status"] == .text("COMPLETED"))
            #expect(try await bench.call("POST", "runsync?wait=5", body).status == 400)
        }
        try await up(FakeScenario(.generationNeverEnds)) { bench async throws in
            let job = try await bench.call("POST", "runsync?wait=1000", #"{"input":{"prompt":"a"}}"#).body
            #expect(job.object?["status"] == .text("IN_PROGRESS"))
        }
    }

    @Test func `A purge takes what waits and leaves what runs`() async throws {
        var scenario = FakeScenario()
        scenario.queue_ms = [60_000, 60_000]
        try await up(scenario) { bench async throws in
            let id = try await bench.run()
            let health = try await bench.call("GET", "health").body
            #expect(health.object?["jobs"]?.object?["inQueue"] == .integer(1))
            #expect(try await bench.call("POST", "purge-queue").body.object?["removed"] == .integer(1))
            #expect(try await bench.status(id) == .text("CANCELLED"))
            #expect(await bench.server.book.billed_usd_micro == 0)
        }
    }

    @Test func `The list has the jobs of an endpoint, with hook and input, until they are forgotten`() async throws {
        var scenario = FakeScenario()
        scenario.generation_ms = [0, 0]
        scenario.result_life_ms = 60_000
        try await up(scenario) { bench async throws in
            let id = try await bench.run()
            let rows = try await bench.call("GET", "requests").body.object?["requests"]?.list
            #expect(rows?.count == 1 && rows?.first?.object?["id"] == .text(id))
            #expect(rows?.first?.object?["webhook"] == .text("http://127.0.0.1:1/h/t1"))
            #expect(rows?.first?.object?["input"]?.object?["seed"] == .integer(7))
        }
        scenario.result_life_ms = -1
        try await up(scenario) { bench async throws in
            let id = try await bench.run()
            while try await bench.call("GET", "status/\(id)").status != 404 { await Task.yield() }
            #expect(try await bench.call("GET", "requests").body == .object(["requests": .list([])]))
        }
    }

    @Test func `A job is known at its own endpoint alone`() async throws {
        try await up { bench async throws in
            let id = try await bench.run()
            let response = try await bench.transport.send(
                WireRequest(
                    "GET", "\(bench.server.url)/v2/other/status/\(id)",
                    headers: [WireField("Authorization", "rpa_key")]))
            #expect(response.status == 404)
        }
    }

    @Test func `A job that was tried again is one job in the book, also for the next process`() async throws {
        let folder = try ScratchFolder()
        var scenario = FakeScenario(.generationFails)
        (scenario.queue_ms, scenario.generation_ms) = ([0, 0], [0, 0])
        try await FakeServer.serve(scenario, speaking: .runpod, key: "rpa_key", book: folder("book")) { server in
            let bench = Bench(server: server)
            let failed = try await bench.call("POST", "run", #"{"input":{"prompt":"a"}}"#).body
            let id = try #require(failed.object?["id"]?.text)
            _ = try await bench.call("POST", "retry/\(id)")
            #expect(try await bench.end(id)["status"] == .text("COMPLETED"))
        }
        let book = try await FakeServer.serve(scenario, speaking: .runpod, book: folder("book")) { await $0.book }
        #expect(book.requests.map(\.status) == [.done] && book.billed_usd_micro == 70_000)
    }
}
