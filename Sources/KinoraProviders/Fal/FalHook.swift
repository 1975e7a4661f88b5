import Crypto
package import KinoraCore

/// A hook of fal's that arrived: whether it is fal's, and what it says. Pure.
package struct FalHook: Sendable {
    package var request: String
    package var user: String
    package var timestamp: String
    /// 128 hexadecimal digits.
    package var signature: String
    /// As it came: the signature is over these bytes.
    package var body: [UInt8]

    /// Older or younger is a replay.
    package static let tolerance = Milliseconds.minutes(5)

    /// Nil when a header is missing.
    package init?(headers: [WireField], body: [UInt8]) {
        let response = WireResponse(status: 200, headers: headers)
        guard let request = response.field("X-Fal-Webhook-Request-Id"),
            let user = response.field("X-Fal-Webhook-User-Id"),
            let timestamp = response.field("X-Fal-Webhook-Timestamp"),
            let signature = response.field("X-Fal-Webhook-Signature")
        else { return nil }
        self.request = request
        self.user = user
        self.timestamp = timestamp
        self.signature = signature
        self.body = body
    }

    /// Whether one of the keys signed it, within five minutes of now.
    package func isSigned(by keys: [FalHookKey], at now_unixMs: Int64) -> Bool {
        guard let seconds = Int64(timestamp), seconds >= 0, seconds < 1 << 40,
            abs(now_unixMs - Milliseconds.seconds(seconds)) <= Self.tolerance,
            let signature = Hex.bytes(signature), signature.count == 64
        else { return false }
        return keys.contains { $0.key.isValidSignature(signature, for: message) }
    }

    /// What is signed.
    var message: [UInt8] {
        Array("\(request)\n\(user)\n\(timestamp)\n\(Hex.text(SHA256.hash(data: body)))".utf8)
    }

    /// What a hook says of a request.
    package struct Statement: Hashable, Sendable {
        package var request: RequestID
        package var progress: RequestProgress
    }

    /// - Parameter order: tells where in the payload the clip's address is, and what must not be kept of it.
    /// - Returns: nil for a body that says nothing.
    package func statement(of order: Order?) -> Statement? {
        guard let value = WireValue.read(body), let id = value["request_id"]?.text, !id.isEmpty else { return nil }
        let request = RequestID(id)
        switch value["status"]?.text {
        case "OK"?:
            let url = order?.offer.result.flatMap { value["payload"]?.at($0.media)?.text }
            guard let url, WebText.origin(of: url) != nil else {
                // What could not be sent along is fetched.
                return Statement(request: request, progress: .finished(nil))
            }
            return Statement(
                request: request,
                progress: .finished(
                    RequestProgress.Result(url: url, life: FalAnswers.mediaLife, body: value["payload"]?.json)))
        case "ERROR"?:
            let secrets = order?.secrets ?? []
            var complaint = FalComplaint(value["payload"], hiding: secrets)
            complaint.message = complaint.message ?? FalComplaint(value, hiding: secrets).message
            complaint.status = complaint.status ?? Self.status(in: value["error"]?.text)
            let isCancelled = complaint.isCancelled || (value["error"]?.text ?? "").contains("client_cancelled")
            return Statement(
                request: request, progress: isCancelled ? .cancelled : .failed(body: complaint.json))
        default: return nil
        }
    }

    /// `Invalid status code: 422`
    private static func status(in words: String?) -> Int? {
        words?.split(separator: " ").last.flatMap { Int($0) }
    }
}
