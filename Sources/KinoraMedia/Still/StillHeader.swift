import KinoraCore

/// What a picture says of itself before a single pixel is decoded.
struct StillHeader: Equatable {
    var format: Still.Format
    /// As stored, before ``orientation``.
    var size: PixelSize
    var orientation: Orientation = .upright
    var hasAlpha = false
    /// Ink channels in place of light.
    var isCMYK = false
    /// An ICC profile, if one is embedded.
    var profile: [UInt8]?
    /// The parts of the file that pixels need. Only these go to the decoder: text, previews, places and
    /// profiles stay here.
    var parts: [Range<Int>]
    var notes: [String] = []
}

/// Why a file cannot be used, as the end of a sentence that begins with its name.
struct StillFlaw: Error, Equatable {
    var says: String
    var hint: String

    /// The file is of a usable kind and its bytes are broken.
    static func damaged(_ how: String) -> StillFlaw {
        StillFlaw(says: "is damaged: \(how)", hint: "save it again from where it came, or use another copy")
    }

    static func unsupported(_ what: String, hint: String) -> StillFlaw {
        StillFlaw(says: what, hint: hint)
    }
}

/// How large a picture may be.
enum StillLimits {
    static let pixels = 50_000_000
    static let side_px = 16_384
    static let file_B = 100 << 20
    static let profile_B = 1 << 20

    static func check(_ size: PixelSize) throws(StillFlaw) {
        guard size.width > 0, size.height > 0 else { throw .damaged("it says it is \(size) pixels") }
        guard max(size.width, size.height) <= side_px else {
            throw .unsupported(
                "is \(size) pixels; a side may have \(side_px) at most", hint: "scale or crop it first")
        }
        guard size.count <= pixels else {
            throw .unsupported(
                // Rounded up, or 50.01 million would read as the 50 that are allowed.
                "is \(size), \((size.count + 999_999) / 1_000_000) million pixels; \(pixels / 1_000_000) million are the most",
                hint: "scale it down first")
        }
    }
}
