import KinoraCore

/// The CDN's own, short-lived pass.
struct FalToken: Hashable, Sendable {
    var text: String
    /// `Bearer`
    var kind: String
    /// The CDN's address, where fal names one.
    var base: String?
    var until_unixMs: Int64

    var field: WireField { WireField("Authorization", "\(kind) \(text)") }

    /// Not used for the last of its time: an upload takes a while.
    func isGood(at now_unixMs: Int64) -> Bool { now_unixMs < until_unixMs - Budgets.staging.perTry }

    /// Nil for an answer without a token.
    init?(_ value: WireValue?, hosts: FalHosts) {
        guard let value, let text = value["token"]?.text, !text.isEmpty else { return nil }
        self.text = text
        kind = value["token_type"]?.text ?? "Bearer"
        base = value["base_url"]?.text.flatMap { hosts.mayReach($0) ? $0 : nil }
        until_unixMs = value["expires_at"]?.text.flatMap(WireTime.unixMs(iso8601:)) ?? 0
    }
}
