import Kinora
import KinoraCore
import KinoraTestKit
import Testing

@Suite("The network", .timeLimit(.minutes(2)))
struct HTTPTransportTests {
    @Test("Where nobody listens, nothing was sent")
    func refused() async throws {
        try await HTTPTransport.open { transport in
            let request = WireRequest("POST", "http://127.0.0.1:1/")
            #expect(await trouble { try await transport.send(request) } == "not sent")
        }
    }

    @Test("An address that is none sends nothing", arguments: ["", "127.0.0.1", "ftp://127.0.0.1/", "http://"])
    func noAddress(_ url: String) async throws {
        try await HTTPTransport.open { transport in
            #expect(await trouble { try await transport.send(WireRequest("POST", url)) } == "not sent")
        }
    }

    @Test("A cancelled task sends nothing")
    func cancelled() async throws {
        try await Wire.up { wire in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return await trouble { try await wire.submit() }
            }
            #expect(await task.value == "not sent")
            #expect(await wire.server.book.requests.isEmpty)
        }
    }

    @Test("A peer that does not speak TLS got not a byte of the request", arguments: [true, false])
    func noTLS(closing: Bool) async throws {
        try await RawServer.serve(answering: closing ? nil : "HTTP/1.1 200 OK\r\n\r\n", closing: closing) { server in
            try await HTTPTransport.open { transport in
                let request = WireRequest("POST", "https://127.0.0.1:\(server.port)/", body: [1])
                #expect(await trouble { try await transport.send(request) } == "not sent")
            }
        }
    }

    @Test("A peer that never says hello got not a byte of the request")
    func silentTLS() async throws {
        try await RawServer.serve(answering: nil) { server in
            try await HTTPTransport.open(HTTPTransport.Patience(connect: 200)) { transport in
                let request = WireRequest("POST", "https://127.0.0.1:\(server.port)/", body: [1])
                #expect(await trouble { try await transport.send(request) } == "not sent")
            }
        }
    }

    @Test(
        "After the first byte nobody knows, and the transport does not ask again",
        arguments: zip([FakeFault.submitReset, .submitResetAccepted, .submitHangAccepted], [0, 1, 1]))
    func broken(_ fault: FakeFault, accepted: Int) async throws {
        try await Wire.up(FakeScenario(fault)) { wire in
            let timeout: Milliseconds = fault == .submitHangAccepted ? 1_000 : .seconds(15)
            #expect(await trouble { try await wire.submit(timeout: timeout) } == "broken")
            // We may have given up before the provider came to it.
            while await wire.server.book.requests.count < accepted { await Task.yield() }
            // The script is for the first submit alone: a second one would be in the book.
            #expect(await wire.server.book.requests.count == accepted)
        }
    }

    @Test("A connection that carried a submit carries nothing else")
    func freshConnections() async throws {
        try await RawServer.serve(answering: "HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\n{}") { server in
            try await HTTPTransport.open { transport in
                for _ in 0..<3 {
                    let request = WireRequest("POST", "http://127.0.0.1:\(server.port)/", body: [1])
                    let response = try await transport.send(request)
                    #expect(response.status == 202)
                }
                #expect(server.connections == 3)
            }
        }
    }

    @Test("An answer longer than asked for is trouble, told before or not")
    func tooLong() async throws {
        for head in ["Content-Length: 9", "Connection: close"] {
            try await RawServer.serve(
                answering: "HTTP/1.1 200 OK\r\n\(head)\r\n\r\nlong text", closing: head == "Connection: close"
            ) { server in
                try await HTTPTransport.open { transport in
                    let url = "http://127.0.0.1:\(server.port)/"
                    let short = WireRequest("GET", url, mostBytes: 8)
                    #expect(await trouble { try await transport.send(short) } == "broken")
                    let response = try await transport.send(WireRequest("GET", url, mostBytes: 9))
                    #expect(response.bytes == 9)
                }
            }
        }
    }

    @Test("Fields, status and body arrive as they were sent")
    func answer() async throws {
        try await Wire.up(FakeScenario(.submitTooManyLater)) { wire in
            let response = try await wire.submit()
            #expect(response.status == 429)
            #expect(response.field("retry-after") == "1")
            #expect(String(decoding: response.body, as: UTF8.self).contains("Too Many Requests"))
            #expect(response.bytes == Int64(response.body.count))
        }
    }
}
