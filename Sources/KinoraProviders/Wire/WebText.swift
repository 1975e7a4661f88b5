/// Text as addresses have it.
package enum WebText {
    /// Percent-encoded but for what needs no encoding anywhere (RFC 3986 §2.3).
    package static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return encoded
    }

    /// `name=value` pairs, encoded, in this order.
    package static func query(_ pairs: [(name: String, value: String?)]) -> String {
        pairs.compactMap { pair in pair.value.map { "\(encoded(pair.name))=\(encoded($0))" } }.joined(separator: "&")
    }

    /// Scheme, host and port, in lower case: what an address shares with others of the same server.
    package static func origin(of url: String) -> String? {
        guard let parts = url.wholeMatch(of: /([A-Za-z][A-Za-z0-9+.-]*:\/\/)([^\/?#]+)(?s:.*)/)?.output else {
            return nil
        }
        return (parts.1 + parts.2).lowercased()
    }

    /// The text with each address in it taken out: addresses may hold a signature (I-16).
    package static func withoutAddresses(_ text: String) -> String {
        text.replacing(/(?i)\b(https?|data):[^\s"'<>]+/, with: "(an address)")
    }
}
