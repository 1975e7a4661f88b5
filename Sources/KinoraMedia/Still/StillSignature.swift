import KinoraCore

/// Tells what a file is by its first bytes and never by its name.
enum StillSignature {
    static func header(of bytes: [UInt8]) throws(StillFlaw) -> StillHeader {
        if bytes.starts(with: PNGHeader.signature) { return try PNGHeader.parse(bytes) }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return try JPEGHeader.parse(bytes) }
        if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) { return try WebPHeader.parse(bytes) }
        if bytes.has("ftyp", at: 4) { return try isoHeader(of: bytes) }
        if let foreign = foreign.first(where: { $0.matches(bytes) }) {
            throw .unsupported("is \(foreign.name)", hint: foreign.hint)
        }
        throw TextKind.flaw(of: bytes)
            ?? .unsupported(
                "is of no kind kinora knows", hint: "use a PNG, JPEG, WebP, AVIF or HEIC picture")
    }

    /// ISO base media files tell by their brands whether they are a picture, a sequence or a video.
    private static func isoHeader(of bytes: [UInt8]) throws(StillFlaw) -> StillHeader {
        let size = min(bytes.big32(0) ?? 0, bytes.count, 1024)
        let brands = stride(from: 8, to: size, by: 4).filter { $0 != 12 }.compactMap { bytes.name($0) }
        let main = brands.first ?? ""
        if ["avis", "hevc", "hevx", "hevm", "hevs", "msf1"].contains(main) {
            throw .unsupported("is a picture sequence, not a still", hint: "save one of its frames as PNG")
        }
        if brands.contains("avif") { return try HEIFHeader.parse(bytes, format: .avif) }
        if !["heic", "heix", "heim", "heis", "mif1"].filter({ brands.contains($0) }).isEmpty {
            return try HEIFHeader.parse(bytes, format: .heic)
        }
        if main == "crx " { throw .unsupported("is a camera's raw file", hint: "develop it to JPEG or PNG first") }
        throw .unsupported("is a video", hint: "take a frame out of it: \(Foreign.frameCommand)")
    }

    /// A kind of file that is told apart so that the message can say what it is.
    private struct Foreign {
        var name: String
        var start: [UInt8]
        var offset = 0
        var hint: String

        static let frameCommand = "ffmpeg -i IN -frames:v 1 still.png"

        func matches(_ bytes: [UInt8]) -> Bool { bytes.dropFirst(offset).starts(with: start) }

        init(_ name: String, _ start: String, at offset: Int = 0, hint: String = "export it as PNG or JPEG first") {
            self.name = name
            self.start = start.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            self.offset = offset
            self.hint = hint
        }
    }

    /// By signature, one byte a character.
    private static let foreign: [Foreign] = [
        Foreign("a GIF", "GIF8", hint: "save one of its frames: \(Foreign.frameCommand)"),
        Foreign("a TIFF picture", "II*\0"), Foreign("a TIFF picture", "MM\0*"),
        Foreign("a TIFF picture", "II+\0"), Foreign("a TIFF picture", "MM\0+"),
        Foreign("a Photoshop file", "8BPS"), Foreign("a PDF", "%PDF"), Foreign("a BMP picture", "BM"),
        Foreign("a JPEG XL picture", "\0\0\0\u{0C}JXL "), Foreign("a JPEG XL picture", "\u{FF}\u{0A}"),
        Foreign("a JPEG 2000 picture", "\0\0\0\u{0C}jP  "), Foreign("an OpenEXR picture", "v/1\u{01}"),
        Foreign("an icon", "\0\0\u{01}\0"), Foreign("a Gimp file", "gimp xcf"),
        Foreign("an AVI video", "AVI ", at: 8, hint: "take a frame out of it: \(Foreign.frameCommand)"),
        Foreign("a video", "\u{1A}\u{45}\u{DF}\u{A3}", hint: "take a frame out of it: \(Foreign.frameCommand)"),
        Foreign("a video", "moov", at: 4, hint: "take a frame out of it: \(Foreign.frameCommand)"),
        Foreign("an archive or a document", "PK\u{03}\u{04}", hint: "unpack it, or export it as PNG or JPEG"),
        Foreign("a compressed file", "\u{1F}\u{8B}", hint: "unpack it first"),
    ]
}
