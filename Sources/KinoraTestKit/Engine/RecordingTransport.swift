import AsyncHTTPClient
package import KinoraCore
import NIOCore
import NIOHTTP1
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A network for tests of whatever lies below the product's own: it keeps to the seam, and remembers what was sent.
package final class RecordingTransport: Transport {
    /// What no request waits longer for, whatever it says itself.
    private let patience: Milliseconds
    private let sent = Mutex<[WireRequest]>([])

    package init(patience: Milliseconds = .seconds(20)) { self.patience = patience }

    /// In the order in which they were sent.
    package var requests: [WireRequest] { sent.withLock { $0 } }
    package func forget() { sent.withLock { $0 = [] } }

    /// Lives as long as the process: a test has enough to do with shutting down what it tests.
    private static let client: HTTPClient = {
        var pool = HTTPClient.Configuration.ConnectionPool()
        pool.retryConnectionEstablishment = false
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: HTTPClient.Configuration.Timeout(connect: .seconds(5)),
            connectionPool: pool, proxy: nil, decompression: .disabled)
        configuration.httpVersion = .http1Only
        configuration.maximumUsesPerConnection = 1
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    package func send(_ request: WireRequest) async throws(WireTrouble) -> WireResponse {
        sent.withLock { $0.append(request) }
        let arrival = Arriving()
        do {
            let wire = try HTTPClient.Request(
                url: request.url, method: HTTPMethod(rawValue: request.method),
                headers: HTTPHeaders(request.headers.map { ($0.name, $0.value) }),
                body: request.body.isEmpty ? nil : .bytes(request.body))
            return try await Self.client.execute(
                request: wire, delegate: arrival, deadline: .now() + .milliseconds(min(patience, request.timeout))
            ).get()
        } catch {
            throw arrival.isSent ? .broken("\(error)") : .notSent("\(error)")
        }
    }

    package func download(_ request: WireRequest, to path: String) async throws(WireTrouble) -> WireResponse {
        var response = try await send(request)
        guard response.status == 200 else { return response }
        do { try Data(response.body).write(to: URL(fileURLWithPath: path)) } catch { throw .broken("\(error)") }
        response.body = []
        return response
    }
}

/// What of one response has arrived.
private final class Arriving: HTTPClientResponseDelegate {
    private struct State {
        var isSent = false
        var response = WireResponse(status: 0)
    }

    private let state = Mutex(State())
    var isSent: Bool { state.withLock(\.isSent) }

    func didSendRequestHead(task: HTTPClient.Task<WireResponse>, _ head: HTTPRequestHead) {
        state.withLock { $0.isSent = true }
    }

    func didReceiveHead(task: HTTPClient.Task<WireResponse>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        state.withLock {
            $0.response.status = Int(head.status.code)
            $0.response.headers = head.headers.map { WireField($0.name, $0.value) }
        }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(task: HTTPClient.Task<WireResponse>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
        state.withLock {
            $0.response.body.append(contentsOf: buffer.readableBytesView)
            $0.response.bytes += Int64(buffer.readableBytes)
        }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didFinishRequest(task: HTTPClient.Task<WireResponse>) throws -> WireResponse { state.withLock(\.response) }
}
