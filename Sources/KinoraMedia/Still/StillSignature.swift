/// Tells what a file is by its first bytes and never by its name.
enum StillSignature {
    static func header(of bytes: [UInt8]) throws(StillFlaw) -> StillHeader {
        if bytes.starts(with: PNGHeader.signature) { return try PNGHeader.parse(bytes) }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return try JPEGHeader.parse(bytes) }
        throw .unsupported("is no picture kinora reads", hint: "use a PNG, JPEG, WebP, AVIF or HEIC picture")
    }
}
