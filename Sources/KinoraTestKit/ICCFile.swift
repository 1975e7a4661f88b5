/// A colour profile of three curves and a matrix, written by hand.
package struct ICCFile {
    /// Columns: the D50 XYZ of red, green and blue.
    package var red: [Double]
    package var green: [Double]
    package var blue: [Double]
    /// The `curv` or `para` that all three channels share.
    package var curve: [UInt8]
    package var space = "RGB "

    package init(red: [Double], green: [Double], blue: [Double], curve: [UInt8], space: String = "RGB ") {
        self.red = red
        self.green = green
        self.blue = blue
        self.curve = curve
        self.space = space
    }

    /// Display P3 (SMPTE EG 432-1 primaries, D65, adapted to D50).
    package static let displayP3 = ICCFile(
        red: [0.515_12, 0.241_20, -0.001_05], green: [0.291_98, 0.692_25, 0.041_89],
        blue: [0.157_10, 0.066_57, 0.784_07], curve: sRGBCurve)

    package static let sRGB = ICCFile(
        red: [0.436_07, 0.222_49, 0.013_92], green: [0.385_15, 0.716_87, 0.097_08],
        blue: [0.143_07, 0.060_61, 0.714_10], curve: sRGBCurve)

    /// The sRGB curve as `para` of kind 3.
    package static let sRGBCurve =
        Array("para".utf8) + [0, 0, 0, 0, 0, 3, 0, 0]
        + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.040_45].flatMap(fixed)

    package static func gamma(_ value: Double) -> [UInt8] {
        let fixed = Int((value * 256).rounded())
        return Array("curv".utf8) + [0, 0, 0, 0, 0, 0, 0, 1, UInt8(fixed >> 8), UInt8(fixed & 255)]
    }

    package var bytes: [UInt8] {
        let columns = [("rXYZ", red), ("gXYZ", green), ("bXYZ", blue)]
        var tags = columns.map { ($0.0, Array("XYZ ".utf8) + [0, 0, 0, 0] + $0.1.flatMap(Self.fixed)) }
        tags += ["rTRC", "gTRC", "bTRC"].map { ($0, curve) }
        var table = PNGFile.big32(tags.count)
        var data: [UInt8] = []
        for (name, content) in tags {
            let start = 128 + 4 + tags.count * 12 + data.count
            table += Array(name.utf8) + PNGFile.big32(start) + PNGFile.big32(content.count)
            data += content + [UInt8](repeating: 0, count: (4 - content.count % 4) % 4)
        }
        let head = PNGFile.big32(128 + table.count + data.count) + Array("lcms".utf8) + [4, 0x30, 0, 0]
        let rest = Array("mntr\(space)XYZ ".utf8) + [UInt8](repeating: 0, count: 12) + Array("acsp".utf8)
        return head + rest + [UInt8](repeating: 0, count: 128 - 40) + table + data
    }

    private static func fixed(_ value: Double) -> [UInt8] { PNGFile.big32(Int((value * 65_536).rounded())) }
}
