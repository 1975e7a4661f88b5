import Kinora
import KinoraCore
import KinoraTestKit
import Testing

@Suite("The fake provider")
struct FakeProviderTests {
    private func submit(to server: FakeServer, token: String) async throws {
        let body = #"{"prompt":"a wave","seed":1,"token":"\#(token)","price_usd_micro":70000}"#
        try await HTTPTransport.open { transport in
            _ = try await transport.send(
                WireRequest("POST", "\(server.url)/v1/requests", body: Array(body.utf8)))
        }
    }

    @Test("Its book outlives it, and what it counts goes on")
    func book() async throws {
        let folder = try ScratchFolder()
        let before = try await FakeServer.serve(book: folder("book")) { server in
            try await submit(to: server, token: "a")
            return await server.book.requests.map(\.id)
        }
        // A line that was being written when the process died.
        try folder.write(folder.read("book") + Array(#"{"accepted":{"_0":{"id":"#.utf8), to: "book")
        for token in ["b", "c"] {
            try await FakeServer.serve(book: folder("book")) { try await submit(to: $0, token: token) }
        }
        let rows = try await FakeServer.serve(book: folder("book")) { await $0.book.requests }
        #expect(rows.map(\.token) == ["a", "b", "c"])
        #expect(rows.first.map(\.id) == before.first)
        #expect(Set(rows.map(\.id)).count == 3)
    }

    @Test("The same body twice is two requests, both billed")
    func twice() async throws {
        try await FakeServer.serve { server in
            for _ in 0..<2 { try await submit(to: server, token: "a") }
            #expect(await server.book.billed_usd_micro == 140_000)
        }
    }

    @Test("The same seed brings the same faults")
    func seeded() async throws {
        var scenario = FakeScenario()
        scenario.rates = [.submitInvalid: 0.3, .submitErrorAccepted: 0.3]
        func tokens(seed: UInt64) async throws -> [String] {
            scenario.seed = seed
            return try await FakeServer.serve(scenario) { server in
                for number in 0..<20 { try await submit(to: server, token: "\(number)") }
                return await server.book.requests.map(\.token)
            }
        }
        let first = try await tokens(seed: 5)
        #expect(first.count < 20 && !first.isEmpty)
        #expect(try await tokens(seed: 5) == first)
        #expect(try await tokens(seed: 6) != first)
    }

    @Test("A lagging list tells of nothing young, and one of finished entries of nothing under way", arguments: [0, 1])
    func list(mode: Int) async throws {
        var scenario = FakeScenario(.generationNeverEnds)
        if mode == 0 { scenario.list_lag_ms = 60_000 } else { scenario.list_finished_only = true }
        try await FakeServer.serve(scenario) { server in
            try await submit(to: server, token: "a")
            let list = try await HTTPTransport.open { transport in
                try await transport.send(WireRequest("GET", "\(server.url)/v1/requests?since=0&token=a"))
            }
            #expect(String(decoding: list.body, as: UTF8.self) == #"{"requests":[]}"#)
            #expect(await server.book.requests.count == 1)
        }
    }

    @Test(
        "A hook comes when a request ends: once, twice, or not at all",
        arguments: zip([FakeFault?.none, .hookDoubled], [1, 2]))
    func hooks(_ fault: FakeFault?, times: Int) async throws {
        let scenario = fault.map { FakeScenario($0) } ?? FakeScenario()
        try await RawServer.serve(answering: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", closing: true) { hooked in
            try await FakeServer.serve(scenario) { server in
                let hook = "http://127.0.0.1:\(hooked.port)/"
                let body = #"{"prompt":"","seed":1,"token":"a","price_usd_micro":1,"hook":"\#(hook)"}"#
                try await HTTPTransport.open { transport in
                    _ = try await transport.send(
                        WireRequest("POST", "\(server.url)/v1/requests", body: Array(body.utf8)))
                }
                while hooked.connections < times { await Task.yield() }
                #expect(hooked.connections == times)
            }
        }
    }

    @Test("A scenario is read from JSON, and a fault that there is not is refused")
    func scenario() throws {
        let folder = try ScratchFolder()
        let good = try folder.write(#"{"seed":3,"rates":{"media.409":0.5}}"#.utf8, to: "good.json")
        let scenario = try FakeScenario.read(good)
        #expect(scenario.seed == 3 && scenario.rates == [.media409: 0.5] && scenario.clip_seconds == 1)
        let bad = try folder.write(#"{"rates":{"media.410":0.5}}"#.utf8, to: "bad.json")
        #expect(throws: KinoraError.self) { try FakeScenario.read(bad) }
    }
}
