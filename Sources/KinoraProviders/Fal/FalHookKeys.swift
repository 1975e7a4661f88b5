import Crypto
package import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A key that hooks are signed with.
package struct FalHookKey: Sendable {
    let key: Curve25519.Signing.PublicKey

    /// - Parameter x: base64url, as a key set has it.
    package init?(x: String) {
        var text = x.replacing("-", with: "+").replacing("_", with: "/")
        text += String(repeating: "=", count: (4 - text.count % 4) % 4)
        guard let data = Data(base64Encoded: text),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: data)
        else { return nil }
        self.key = key
    }

    /// The Ed25519 keys of a key set.
    package static func keys(in value: WireValue?) -> [FalHookKey] {
        (value?["keys"]?.list ?? []).filter { $0["kty"]?.text == "OKP" && $0["crv"]?.text == "Ed25519" }
            .compactMap { $0["x"]?.text.flatMap(FalHookKey.init) }
    }
}

/// fal's own keys, fetched when they are needed: kept for a day, and fetched anew, at most once a minute, when a
/// signature fits none of them (§9).
package actor FalHookKeys {
    private let hosts: FalHosts
    private let transport: any Transport
    private var keys: [FalHookKey] = []
    private var fetched_unixMs: Int64?
    /// The last fetch that failed.
    private var failed_unixMs: Int64?

    private static let life = Milliseconds.hours(24)
    private static let pause = Milliseconds.minutes(1)

    package init(hosts: FalHosts, transport: any Transport) {
        self.hosts = hosts
        self.transport = transport
    }

    /// Whose word a hook is. Where there are no keys to be had nothing is believed.
    package func signature(of hook: FalHook?, at now_unixMs: Int64) async -> HookDoor.Signature {
        guard let hook else { return .invalid }
        if await !hasFetched(within: Self.life, of: now_unixMs) { return .unverifiable }
        if hook.isSigned(by: keys, at: now_unixMs) { return .valid }
        // Keys change: what fits none of them may fit one that is new.
        if await !hasFetched(within: Self.pause, of: now_unixMs) { return .unverifiable }
        return hook.isSigned(by: keys, at: now_unixMs) ? .valid : .invalid
    }

    /// Whether the keys are no older than this, after a fetch if need be.
    private func hasFetched(within age: Milliseconds, of now_unixMs: Int64) async -> Bool {
        if let fetched_unixMs, now_unixMs - fetched_unixMs < age { return true }
        if let failed_unixMs, now_unixMs - failed_unixMs < Self.pause { return false }
        let request = WireRequest("GET", "\(hosts.rest)/.well-known/jwks.json")
        let response = try? await transport.send(request)
        let fresh = response?.status == 200 ? FalHookKey.keys(in: response?.json) : []
        guard !fresh.isEmpty else {
            failed_unixMs = now_unixMs
            return false
        }
        keys = fresh
        fetched_unixMs = now_unixMs
        return true
    }
}
