/// What a file of readable characters is, if it is one.
enum TextKind {
    static func flaw(of bytes: [UInt8]) -> StillFlaw? {
        let head = bytes.prefix(4096)
        let isText = head.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (9...13).contains($0) || $0 == 27 }
        guard isText, isUTF8(head) else { return nil }
        let text = String(decoding: head, as: UTF8.self).lowercased().drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if text.hasPrefix("<svg") || text.hasPrefix("<?xml") && text.contains("<svg") {
            return .unsupported("is an SVG drawing", hint: "export it as PNG first")
        }
        if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") {
            return .unsupported("is a web page", hint: "download the picture itself")
        }
        if text.hasPrefix("#extm3u") {
            return .unsupported("is a playlist", hint: "name a picture: PNG, JPEG, WebP, AVIF or HEIC")
        }
        return .unsupported("is a text file", hint: "name a picture: PNG, JPEG, WebP, AVIF or HEIC")
    }

    /// Whether `head` decodes without a replacement; a character cut off by its end is none.
    private static func isUTF8(_ head: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: head, as: UTF8.self)
        return !text.dropLast(3).contains("\u{FFFD}")
    }
}
