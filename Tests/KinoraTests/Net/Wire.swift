import Kinora
import KinoraCore
import KinoraTestKit

/// A fake provider and a transport to it, for as long as a test needs them.
struct Wire: Sendable {
    let server: FakeServer
    let transport: HTTPTransport

    static func up<Value: Sendable>(
        _ scenario: FakeScenario = FakeScenario(), patience: HTTPTransport.Patience = HTTPTransport.Patience(),
        _ body: @Sendable (Wire) async throws -> Value
    ) async throws -> Value {
        try await FakeServer.serve(scenario) { server in
            try await HTTPTransport.open(patience) { try await body(Wire(server: server, transport: $0)) }
        }
    }

    /// Submits something, whatever comes of it.
    func submit(timeout: Milliseconds = .seconds(15)) async throws(WireTrouble) -> WireResponse {
        let body = #"{"prompt":"a wave","seed":1,"token":"t","price_usd_micro":70000}"#
        return try await transport.send(
            WireRequest("POST", "\(server.url)/v1/requests", body: Array(body.utf8), timeout: timeout))
    }

    /// A clip that is done, and the id of its request.
    func clip() async throws -> (url: String, id: String) {
        _ = try await submit()
        guard let id = await server.book.requests.first?.id else { throw WireTrouble.broken("no request") }
        while await server.book.requests.first?.status != .done { await Task.yield() }
        return ("\(server.url)/media/\(id).mp4", id)
    }
}

extension HTTPTransport {
    static func open<Value: Sendable>(
        _ patience: Patience = Patience(), _ body: @Sendable (HTTPTransport) async throws -> Value
    ) async throws -> Value {
        let transport = HTTPTransport(patience: patience)
        let result: Result<Value, any Error>
        do { result = .success(try await body(transport)) } catch { result = .failure(error) }
        await transport.close()
        return try result.get()
    }
}

/// Which kind of trouble `work` ends in.
func trouble(_ work: () async throws -> WireResponse) async -> String {
    do { return "\(try await work().status)" } catch {
        switch error as? WireTrouble {
        case .notSent?: return "not sent"
        case .broken?: return "broken"
        case nil: return "\(error)"
        }
    }
}
