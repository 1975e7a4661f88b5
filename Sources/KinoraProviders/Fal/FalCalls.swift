import KinoraCore

/// What is sent to fal, as values. Nothing here sends anything.
struct FalCalls: Sendable {
    let hosts: FalHosts
    let key: ProviderKey

    /// Results carry logs and lists of numbers at times.
    static let mostBytes: Int64 = 8 << 20

    private var authorization: WireField { WireField("Authorization", "Key \(key.text)") }
    private static let json = WireField("Content-Type", "application/json")

    /// The body is the input itself. A deadline for the start goes along: without one a dead endpoint queues forever.
    func submit(_ endpoint: String, body: WireValue, hook: String?) -> WireRequest {
        let query = hook.map { "?fal_webhook=\(WebText.encoded($0))" } ?? ""
        return WireRequest(
            "POST", "\(hosts.queue)/\(FalPath.whole(endpoint))\(query)",
            headers: [
                authorization, Self.json, WireField("Accept", "application/json"),
                WireField("X-Fal-Request-Timeout", "\(Double(Budgets.queueDeadline / 1_000))"),
            ],
            body: Array(body.json.utf8), timeout: Budgets.submission.perTry)
    }

    func status(_ endpoint: String, _ request: RequestID) -> WireRequest {
        read("\(address(endpoint, request))/status?logs=0")
    }

    func result(_ endpoint: String, _ request: RequestID) -> WireRequest { read(address(endpoint, request)) }

    func cancel(_ endpoint: String, _ request: RequestID) -> WireRequest {
        WireRequest(
            "PUT", "\(address(endpoint, request))/cancel", headers: [authorization], timeout: Budgets.pollTimeout)
    }

    /// A page of what was asked of an endpoint in a span of time, with inputs.
    func list(_ endpoint: String, since_unixMs: Int64, until_unixMs: Int64, cursor: String?) -> WireRequest {
        let query = WebText.query([
            ("endpoint_id", endpoint), ("start", WireTime.iso8601(since_unixMs)),
            ("end", WireTime.iso8601(until_unixMs)), ("expand", "payloads"), ("cursor", cursor),
        ])
        return read("\(hosts.api)/models/requests/by-endpoint?\(query)")
    }

    /// What a unit costs.
    func price(_ endpoint: String) -> WireRequest {
        read("\(hosts.api)/models/pricing?\(WebText.query([("endpoint_id", endpoint)]))")
    }

    private func address(_ endpoint: String, _ request: RequestID) -> String {
        "\(hosts.queue)/\(FalPath.base(endpoint))/requests/\(WebText.encoded(request.text))"
    }

    private func read(_ url: String) -> WireRequest {
        WireRequest(
            "GET", url, headers: [authorization, WireField("Accept", "application/json")],
            timeout: Budgets.pollTimeout, mostBytes: Self.mostBytes)
    }
}
