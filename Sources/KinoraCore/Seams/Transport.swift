/// One request of HTTP.
package struct WireRequest: Sendable, Hashable {
    package var method: String
    package var url: String
    package var headers: [WireField]
    package var body: [UInt8]
    /// From the first try to connect to the last byte.
    package var timeout: Milliseconds
    /// A longer body is trouble.
    package var mostBytes: Int64

    package init(
        _ method: String, _ url: String, headers: [WireField] = [], body: [UInt8] = [],
        timeout: Milliseconds = .seconds(15), mostBytes: Int64 = 1 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.mostBytes = mostBytes
    }
}

package struct WireField: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

package struct WireResponse: Sendable, Hashable {
    package var status: Int
    package var headers: [WireField]
    /// Empty for a download.
    package var body: [UInt8]
    /// What arrived.
    package var bytes: Int64

    package init(status: Int, headers: [WireField] = [], body: [UInt8] = [], bytes: Int64 = 0) {
        self.status = status
        self.headers = headers
        self.body = body
        self.bytes = bytes
    }

    /// The first field of this name, whatever its case.
    package func field(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }
}

/// Why a request brought no response. The difference decides whether money may have moved (§3.1).
package enum WireTrouble: Error, Hashable, Sendable {
    /// Not one byte of the request left: name, refusal, connect timeout, TLS.
    case notSent(String)
    /// Something may have arrived at the other side.
    case broken(String)
}

/// The network, without retries, redirects or cookies.
package protocol Transport: Sendable {
    /// - Throws: ``WireTrouble``, and nothing else.
    func send(_ request: WireRequest) async throws(WireTrouble) -> WireResponse

    /// Writes the body of a 200 to the file at `path`; any other status leaves it empty and its body in the response.
    /// A stall of 20 s is trouble (§3.2).
    /// - Throws: ``WireTrouble``, and nothing else.
    func download(_ request: WireRequest, to path: String) async throws(WireTrouble) -> WireResponse
}
