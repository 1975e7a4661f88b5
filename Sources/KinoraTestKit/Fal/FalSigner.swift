import Crypto
import Foundation
import KinoraCore

/// Signs hooks as fal does, with a key of its own.
struct FalSigner: Sendable {
    private let key = Curve25519.Signing.PrivateKey()

    /// The key set that receivers check with.
    var keys: WireValue {
        let x = key.publicKey.rawRepresentation.base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        return .object([
            "keys": .list([
                .object([
                    "kty": .text("OKP"), "crv": .text("Ed25519"), "kid": .text("fake"), "use": .text("sig"),
                    "x": .text(x),
                ])
            ])
        ])
    }

    func news(_ body: [UInt8], of request: String, at unix_s: Int64) throws -> FakeNews {
        let user = "user-1"
        let digest = Self.hex(SHA256.hash(data: body))
        let message = "\(request)\n\(user)\n\(unix_s)\n\(digest)"
        let signature = try key.signature(for: Array(message.utf8))
        return FakeNews(
            headers: [
                ("X-Fal-Webhook-Request-Id", request), ("X-Fal-Webhook-User-Id", user),
                ("X-Fal-Webhook-Timestamp", "\(unix_s)"), ("X-Fal-Webhook-Signature", Self.hex(signature)),
            ], body: body)
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
