package import KinoraCore

/// The calls of RunPod's queue, as values. Nothing here knows a network.
package struct RunPodRequest: Sendable {
    /// A body that is longer is refused by RunPod before anybody looks at it.
    package static let mostBody_B = 10_000_000

    /// `https://api.runpod.ai/v2`
    package let base: String
    let key: ProviderKey

    package init(base: String, key: ProviderKey) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.key = key
    }

    /// The one call that costs money.
    package func run(_ endpoint: String, body: [UInt8]) -> WireRequest {
        var request = WireRequest(
            "POST", url(endpoint, "run"), headers: headers, body: body, timeout: Budgets.submission.perTry)
        request.headers.append(WireField("Content-Type", "application/json"))
        return request
    }

    package func status(_ endpoint: String, _ request: RequestID) -> WireRequest {
        read(url(endpoint, "status", request.text))
    }

    package func cancel(_ endpoint: String, _ request: RequestID) -> WireRequest {
        WireRequest(
            "POST", url(endpoint, "cancel", request.text), headers: headers, timeout: Budgets.pollTimeout)
    }

    package func health(_ endpoint: String) -> WireRequest { read(url(endpoint, "health")) }

    /// What the endpoint has and has had. Inputs may come along, pictures and all.
    package func list(_ endpoint: String) -> WireRequest {
        var request = read(url(endpoint, "requests"))
        request.mostBytes = 64 << 20
        return request
    }

    private func read(_ url: String) -> WireRequest {
        WireRequest("GET", url, headers: headers, timeout: Budgets.pollTimeout)
    }

    private var headers: [WireField] {
        [WireField("Authorization", "Bearer \(key.text)"), WireField("Accept", "application/json")]
    }

    private func url(_ segments: String...) -> String {
        ([base] + segments.map(Self.escaped)).joined(separator: "/")
    }

    /// A name as one part of a path, whatever is in it. Dots alone would lead upwards.
    private static func escaped(_ segment: String) -> String {
        segment.allSatisfy { $0 == "." } ? segment.replacing(".", with: "%2E") : WebText.encoded(segment)
    }
}
