import KinoraCore

/// `kinora providers` for people: a line for each, and below it one for each endpoint that was used.
struct ProviderTable {
    var providers: [ProviderStatus]

    func lines(isUnicode: Bool, paint: (String, Terminal.Colour) -> String) -> [String] {
        var table = TextTable(
            ["PROVIDER", "STATE", "KEY", "MADE", "FAILED", "USUALLY", "EACH"].map {
                .init(title: $0, isNumber: ["MADE", "FAILED", "USUALLY", "EACH"].contains($0))
            })
        for provider in providers {
            table.add([provider.name, Self.state(provider.state), Self.key(provider), "", "", "", ""])
            for endpoint in provider.endpoints {
                table.add([
                    "  " + endpoint.endpoint, "", "", "\(endpoint.finished)", Self.share(endpoint),
                    endpoint.median_s.map { "\(Int($0.rounded())) s" } ?? "",
                    endpoint.costPerTakeMicroUSD.map { Dollars(micro: Int(($0 + 99) / 100 * 100)).spoken } ?? "",
                ])
            }
        }
        return table.lines(isUnicode: isUnicode) { text, row, _ in row == 0 ? paint(text, .dim) : text }
    }

    private static func state(_ state: ProviderStatus.State) -> String {
        switch state {
        case .ready: "ready"
        case .noKey: "no key"
        case .needsAttention: "refused the key, or has no balance"
        case .resting: "resting after failures"
        case .off: "not in fallback"
        }
    }

    private static func key(_ provider: ProviderStatus) -> String {
        guard let name = provider.keyName else { return "none needed" }
        return provider.hasKey ? "in \(name)" : "set \(name)"
    }

    private static func share(_ endpoint: ProviderStatus.Endpoint) -> String {
        let all = endpoint.finished + endpoint.failed
        return all > 0 ? "\((endpoint.failed * 100 + all / 2) / all) %" : ""
    }
}

extension JSONValue {
    /// `kinora providers --json`. The keys are a promise; new ones may come, these stay.
    init(_ provider: ProviderStatus) {
        self = .object([
            ("provider", .text(provider.name)),
            ("state", .text(provider.state.rawValue)),
            ("key", .optional(provider.keyName)),
            ("has_key", .bool(provider.hasKey)),
            ("endpoints", .list(provider.endpoints.map(JSONValue.init))),
        ])
    }

    private init(_ endpoint: ProviderStatus.Endpoint) {
        self = .object([
            ("endpoint", .text(endpoint.endpoint)),
            ("model", .text(endpoint.model)),
            ("finished", .number(Double(endpoint.finished))),
            ("failed", .number(Double(endpoint.failed))),
            ("median_s", endpoint.median_s.map { .number($0) } ?? .null),
            ("cost_per_take_usd", endpoint.costPerTakeMicroUSD.map { .dollars(micro: Int($0)) } ?? .null),
        ])
    }
}
