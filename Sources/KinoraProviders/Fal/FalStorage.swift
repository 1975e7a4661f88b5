import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Puts pictures where fal's models can fetch them: on its CDN, else by the way round it. No repeats: the tries are
/// counted elsewhere (§3.2).
actor FalStorage {
    /// Longer files go in parts.
    struct Limits: Sendable {
        var whole_B = 100 << 20
        var part_B = 10 << 20
    }

    private let calls: FalCalls
    private let transport: any Transport
    private let limits: Limits
    private let now_unixMs: @Sendable () -> Int64
    private var token: FalToken?

    init(calls: FalCalls, transport: any Transport, limits: Limits, now_unixMs: @escaping @Sendable () -> Int64) {
        self.calls = calls
        self.transport = transport
        self.limits = limits
        self.now_unixMs = now_unixMs
    }

    /// - Returns: the address at which the file can be fetched.
    func store(_ file: FalFile) async throws -> String {
        do {
            return try await storeOnCDN(file)
        } catch let error as KinoraError where error.code == .notPermitted {
            // Another way in is closed to this key as well.
            throw error
        } catch {
            return try await storeRoundAbout(file)
        }
    }

    private func storeOnCDN(_ file: FalFile) async throws -> String {
        let token = try await pass()
        if file.bytes.count > limits.whole_B { return try await storeInParts(file, token) }
        let response = try await answer(to: calls.upload(file, token), "an upload")
        return try address(response.json?["access_url"], "an upload")
    }

    private func storeInParts(_ file: FalFile, _ token: FalToken) async throws -> String {
        let begun = try await answer(to: calls.beginParts(file, token), "an upload in parts").json
        guard let id = begun?["uploadId"]?.text, !id.isEmpty else {
            throw FalTrouble.odd("an upload in parts", "no uploadId")
        }
        let parts = FalParts(address: try address(begun?["access_url"], "an upload in parts"), id: id)
        guard calls.hosts.mayReach(parts.address) else { throw FalTrouble.odd("an upload in parts", "no TLS") }
        var tags: [String] = []
        for start in stride(from: 0, to: file.bytes.count, by: limits.part_B) {
            let bytes = Array(file.bytes[start..<min(start + limits.part_B, file.bytes.count)])
            let number = tags.count + 1
            let response = try await answer(to: calls.part(number, bytes, of: parts, file, token), "part \(number)")
            guard let tag = response.field("ETag") else { throw FalTrouble.odd("part \(number)", "no ETag") }
            tags.append(tag)
        }
        _ = try await answer(to: calls.endParts(parts, tags: tags, token), "the end of an upload in parts")
        return parts.address
    }

    private func storeRoundAbout(_ file: FalFile) async throws -> String {
        let begun = try await answer(to: calls.initiate(file), "the start of an upload").json
        let target = try address(begun?["upload_url"], "the start of an upload")
        guard calls.hosts.mayReach(target) else { throw FalTrouble.odd("the start of an upload", "no TLS") }
        _ = try await answer(to: calls.put(file, to: target), "an upload")
        return try address(begun?["file_url"], "the start of an upload")
    }

    private func pass() async throws -> FalToken {
        if let token, token.isGood(at: now_unixMs()) { return token }
        let value = try await answer(to: calls.token(), "a read of the upload token").json
        guard let fresh = FalToken(value, hosts: calls.hosts) else {
            throw FalTrouble.odd("a read of the upload token", "no token")
        }
        token = fresh
        return fresh
    }

    private func answer(to request: WireRequest, _ what: String) async throws -> WireResponse {
        let response = try await transport.send(request)
        guard (200..<300).contains(response.status) else {
            // A pass that is refused may be one that was withdrawn: the next try gets another.
            if [401, 403].contains(response.status), request.url.hasPrefix(calls.hosts.rest) == false {
                token = nil
                throw FalTrouble.odd(what, "status \(response.status)")
            }
            throw FalTrouble.answered(what, response, key: calls.key)
        }
        return response
    }

    /// An address has no blank and no line end: several are kept in one text.
    private func address(_ value: WireValue?, _ what: String) throws -> String {
        guard let url = value?.text, WebText.origin(of: url) != nil, !url.contains(where: \.isWhitespace) else {
            throw FalTrouble.odd(what, "no address")
        }
        return url
    }
}
