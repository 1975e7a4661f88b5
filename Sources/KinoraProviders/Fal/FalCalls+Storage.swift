import KinoraCore

/// Where pictures go before they are used. The key goes to fal's own servers; the CDN has a token of its own (S-18).
extension FalCalls {
    func token() -> WireRequest { ask("/storage/auth/token?storage_type=fal-cdn-v3", body: .object([:])) }

    func initiate(_ file: FalFile) -> WireRequest {
        ask(
            "/storage/upload/initiate?storage_type=gcs",
            body: .object(["file_name": .text(file.name), "content_type": .text(file.type)]))
    }

    /// To an address that was given for this one file: it needs no key, and gets none.
    func put(_ file: FalFile, to url: String) -> WireRequest {
        WireRequest(
            "PUT", url, headers: [WireField("Content-Type", file.type)], body: file.bytes,
            timeout: Budgets.staging.perTry)
    }

    func upload(_ file: FalFile, _ token: FalToken) -> WireRequest {
        WireRequest(
            "POST", "\(hosts.cdn)/files/upload", headers: named(file, token), body: file.bytes,
            timeout: Budgets.staging.perTry)
    }

    func beginParts(_ file: FalFile, _ token: FalToken) -> WireRequest {
        WireRequest(
            "POST", "\(token.base ?? hosts.cdn)/files/upload/multipart", headers: named(file, token),
            timeout: Budgets.staging.perTry)
    }

    func part(_ number: Int, _ bytes: [UInt8], of parts: FalParts, _ file: FalFile, _ token: FalToken) -> WireRequest {
        WireRequest(
            "PUT", "\(parts.address)/multipart/\(WebText.encoded(parts.id))/\(number)",
            headers: [token.field, WireField("Content-Type", file.type)], body: bytes,
            timeout: Budgets.staging.perTry)
    }

    func endParts(_ parts: FalParts, tags: [String], _ token: FalToken) -> WireRequest {
        let list = tags.enumerated().map { index, tag in
            WireValue.object(["partNumber": .integer(Int64(index + 1)), "etag": .text(tag)])
        }
        return WireRequest(
            "POST", "\(parts.address)/multipart/\(WebText.encoded(parts.id))/complete",
            headers: [token.field, WireField("Content-Type", "application/json")],
            body: Array(WireValue.object(["parts": .list(list)]).json.utf8), timeout: Budgets.staging.perTry)
    }

    /// Pictures are fetched within the hour; a day is enough for a queue that was long.
    private static let life = #"{"expiration_duration_seconds":86400}"#

    private func named(_ file: FalFile, _ token: FalToken) -> [WireField] {
        [
            token.field, WireField("Content-Type", file.type), WireField("X-Fal-File-Name", file.name),
            WireField("X-Fal-Object-Lifecycle", Self.life),
            WireField("X-Fal-Object-Lifecycle-Preference", Self.life),
        ]
    }

    private func ask(_ path: String, body: WireValue) -> WireRequest {
        WireRequest(
            "POST", hosts.rest + path,
            headers: [
                WireField("Authorization", "Key \(key.text)"), WireField("Content-Type", "application/json"),
                WireField("Accept", "application/json"),
            ],
            body: Array(body.json.utf8), timeout: Budgets.pollTimeout)
    }
}

/// A picture on its way.
struct FalFile: Hashable, Sendable {
    var name: String
    var type: String
    var bytes: [UInt8]

    /// The name says what it is, and nothing about whose.
    init(type: String, bytes: [UInt8]) {
        let ending = type.split(separator: "/").last.map(String.init) ?? "bin"
        name = "still.\(ending == "jpeg" ? "jpg" : ending)"
        self.type = type
        self.bytes = bytes
    }
}

/// An upload in parts that was begun.
struct FalParts: Hashable, Sendable {
    /// Where the file will lie.
    var address: String
    var id: String
}
