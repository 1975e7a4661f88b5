/// Rewrites WebP files into kinds that encoders on bare machines do not write.
package enum WebPFile {
    /// A simple WebP put into the extended form, with an EXIF orientation, a profile, or the mark of an animation.
    package static func extended(
        _ simple: [UInt8], width: Int, height: Int, exif: UInt8? = nil, profile: [UInt8]? = nil,
        isAnimated: Bool = false
    ) -> [UInt8] {
        let flags = UInt8((exif == nil ? 0 : 8) | (profile == nil ? 0 : 32) | (isAnimated ? 2 : 0))
        let size = [width - 1, height - 1].flatMap { [UInt8($0 & 255), UInt8($0 >> 8 & 255), UInt8($0 >> 16)] }
        var body = Array("WEBP".utf8) + chunk("VP8X", [flags, 0, 0, 0] + size)
        if let profile { body += chunk("ICCP", profile) }
        body += simple[12...]
        if let exif { body += chunk("EXIF", ExifTag.orientation(exif)) }
        return Array("RIFF".utf8) + little32(body.count) + body
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little32(data.count) + data + (data.count % 2 == 1 ? [0] : [])
    }

    private static func little32(_ value: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
