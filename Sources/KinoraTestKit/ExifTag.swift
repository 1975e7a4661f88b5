/// The smallest EXIF that tells an orientation.
package enum ExifTag {
    /// A TIFF structure with the one entry 0x0112.
    package static func orientation(_ value: UInt8, littleEndian: Bool = true) -> [UInt8] {
        littleEndian
            ? Array("II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, value, 0, 0, 0, 0, 0, 0, 0]
            : Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
    }

    /// `jpeg` with an EXIF segment behind its first marker.
    package static func inserted(_ value: UInt8, into jpeg: [UInt8], littleEndian: Bool = true) -> [UInt8] {
        let exif = Array("Exif\0\0".utf8) + orientation(value, littleEndian: littleEndian)
        return Array(jpeg[..<2]) + JPEGFile.segment(0xE1, exif) + Array(jpeg[2...])
    }
}
