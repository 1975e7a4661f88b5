package import KinoraCore

/// What fal says went wrong, in either of its two forms, without what it echoes: inputs, prompts and addresses.
///
/// Written as JSON it has the same form, so that what a row keeps is read like what came over the wire.
package struct FalComplaint: Hashable, Sendable {
    /// One thing that is wrong with the input.
    package struct Detail: Hashable, Sendable {
        /// Where: `["body", "image_url"]`.
        package var place: [String]
        package var message: String
        /// `image_too_small`
        package var kind: String
        /// The limits that were missed: `min_height`, `le`.
        package var bounds: [String: WireValue]
    }

    package var status: Int?
    /// `runner_disconnected`
    package var kind: String?
    /// In place of details, or besides.
    package var message: String?
    package var details: [Detail] = []

    private static let longest = 240

    package init(_ response: WireResponse, hiding secrets: [String]) {
        self.init(response.json, hiding: secrets)
        status = response.status
        kind = kind ?? response.field("X-Fal-Error-Type")
    }

    /// - Parameter secrets: texts that are in no message, a prompt say.
    package init(_ value: WireValue?, hiding secrets: [String] = []) {
        func clean(_ text: String) -> String {
            var text = WebText.withoutAddresses(text)
            for secret in secrets where secret.count > 3 { text = text.replacing(secret, with: "…") }
            return String(text.prefix(Self.longest))
        }
        status = value?["status_code"]?.whole
        kind = value?["error_type"]?.text.map(clean)
        message = (value?["detail"]?.text ?? value?["error"]?.text).map(clean)
        for item in value?["detail"]?.list ?? [] {
            details.append(
                Detail(
                    place: (item["loc"]?.list ?? []).map { clean($0.description) },
                    message: clean(item["msg"]?.text ?? ""), kind: clean(item["type"]?.text ?? ""),
                    bounds: (item["ctx"]?.object ?? [:]).filter { Self.isBound($0.value) }))
        }
    }

    /// Numbers and words of a schema, not what somebody typed.
    private static func isBound(_ value: WireValue) -> Bool {
        switch value {
        case .integer, .fraction, .flag: true
        case .text(let text): text.count <= 32
        case .list(let items): items.allSatisfy(isBound)
        default: false
        }
    }

    /// As it is kept.
    package var json: String {
        var members: [String: WireValue] = [:]
        members["status_code"] = status.map { .integer(Int64($0)) }
        members["error_type"] = kind.map(WireValue.text)
        members["error"] = message.map(WireValue.text)
        if !details.isEmpty {
            members["detail"] = .list(
                details.map { detail in
                    .object([
                        "loc": .list(detail.place.map(WireValue.text)), "msg": .text(detail.message),
                        "type": .text(detail.kind), "ctx": .object(detail.bounds),
                    ])
                })
        }
        return WireValue.object(members).json
    }

    /// Nothing at all was said.
    var isSilent: Bool { kind == nil && message == nil && details.isEmpty }

    /// "User is locked. Reason: Exhausted balance."
    var isBalance: Bool {
        status == 402 || (status == 403 && (message ?? "").lowercased().contains("exhausted balance"))
    }

    /// Somebody asked for the stop.
    var isCancelled: Bool { status == 499 || kind == "client_cancelled" }
}
