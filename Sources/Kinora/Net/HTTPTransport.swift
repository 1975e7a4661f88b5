import AsyncHTTPClient
package import KinoraCore
import NIOCore
import NIOHTTP1

/// The network by async-http-client: no retries, no redirects, no decompression, no cookies.
///
/// async-http-client never sends a request twice; what it does repeat, unless told not to, is the try to connect.
/// Whatever may change something at the other side goes over a connection that nobody used before and nobody will
/// use again, so that a connection which died in the pool can never make the outcome of a paid call unknown. A proxy
/// that the environment names is not used.
package final class HTTPTransport: Transport {
    /// Silences that end a request. What a request as a whole may take stands in the request.
    package struct Patience: Sendable {
        /// Name, connection and TLS together.
        package var connect: Milliseconds
        /// Without a byte of a download (§3.2).
        package var stall: Milliseconds

        package init(connect: Milliseconds = .seconds(5), stall: Milliseconds = .seconds(20)) {
            self.connect = connect
            self.stall = stall
        }
    }

    private let changing: HTTPClient
    private let reading: HTTPClient
    private let downloading: HTTPClient

    package init(patience: Patience = Patience()) {
        let connect = TimeAmount.milliseconds(patience.connect)
        var changing = Self.configuration(HTTPClient.Configuration.Timeout(connect: connect))
        changing.maximumUsesPerConnection = 1
        self.changing = HTTPClient(eventLoopGroupProvider: .singleton, configuration: changing)
        reading = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: Self.configuration(HTTPClient.Configuration.Timeout(connect: connect)))
        downloading = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: Self.configuration(
                HTTPClient.Configuration.Timeout(connect: connect, read: .milliseconds(patience.stall))))
    }

    private static func configuration(_ timeout: HTTPClient.Configuration.Timeout) -> HTTPClient.Configuration {
        // Waiting for one of few connections would be waiting after the send guard.
        var pool = HTTPClient.Configuration.ConnectionPool(
            idleTimeout: .seconds(20), concurrentHTTP1ConnectionsPerHostSoftLimit: 256)
        pool.retryConnectionEstablishment = false
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: timeout, connectionPool: pool, proxy: nil,
            decompression: .disabled)
        // One request, one connection: with HTTP/2 a reset of another request's would be ours too.
        configuration.httpVersion = .http1Only
        return configuration
    }

    package func send(_ request: WireRequest) async throws(WireTrouble) -> WireResponse {
        let changes = !["GET", "HEAD"].contains(request.method)
        return try await perform(
            request, with: changes ? changing : reading, Arrival(mostBytes: request.mostBytes, changes: changes))
    }

    package func download(_ request: WireRequest, to path: String) async throws(WireTrouble) -> WireResponse {
        let file: ArrivalFile
        do { file = try ArrivalFile(path) } catch { throw .notSent("the file for it cannot be written: \(error)") }
        let response: WireResponse
        do {
            response = try await perform(
                request, with: downloading, Arrival(mostBytes: request.mostBytes, file: file))
        } catch {
            try? file.close()
            throw error
        }
        do { try file.close() } catch { throw .broken("the file cannot be written: \(error)") }
        return response
    }

    /// Ends what is under way and frees the connections. Nothing can be sent afterwards.
    package func close() async {
        for client in [changing, reading, downloading] { try? await client.shutdown() }
    }

    private func perform(
        _ request: WireRequest, with client: HTTPClient, _ arrival: Arrival
    ) async throws(WireTrouble) -> WireResponse {
        if Task.isCancelled { throw .notSent("cancelled") }
        let wire: HTTPClient.Request
        do { wire = try HTTPClient.Request(request) } catch { throw .notSent(words(of: error)) }
        // An address that a provider gave may name a socket or another machine's secret; nothing but the web is asked.
        let address = request.url.lowercased()
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else { throw .notSent("no web address") }
        // On one loop for both ends, `Arrival` hears that the head is out in the turn that put it out.
        let loop = HTTPClient.defaultEventLoopGroup.any()
        let task = client.execute(
            request: wire, delegate: arrival, eventLoop: .delegateAndChannel(on: loop),
            deadline: .now() + .milliseconds(request.timeout))
        do {
            return try await withTaskCancellationHandler {
                try await task.get()
            } onCancel: {
                task.cancel()
            }
        } catch {
            return try arrival.settle(error)
        }
    }
}

extension HTTPClient.Request {
    fileprivate init(_ request: WireRequest) throws {
        try self.init(
            url: request.url, method: HTTPMethod(rawValue: request.method),
            headers: HTTPHeaders(request.headers.map { ($0.name, $0.value) }),
            body: request.body.isEmpty ? nil : .bytes(request.body))
    }
}
