import KinoraVision

/// An RGB profile of the simple kind: three curves and a matrix to D50 XYZ (ICC.1:2022 §8.3). Display P3, Adobe
/// RGB, ProPhoto and every camera's sRGB are of it.
struct ICCProfile {
    /// What to do with a profile.
    enum Use {
        /// The pixels are sRGB already, near enough that no code changes by more than one.
        case nothing
        case convert(ICCProfile)
        /// Not of the simple kind; the pixels are read as sRGB.
        case unknown(note: String)
    }

    /// Linear light of each code, per channel.
    let curves: [[Float]]
    /// Rows from linear device light to linear sRGB.
    let matrix: [Float]

    static func use(of bytes: [UInt8]) -> Use {
        let unknown = Use.unknown(
            note: "its colour profile is of a kind kinora cannot apply; colours were read as sRGB")
        guard bytes.has("acsp", at: 36) else { return unknown }
        // Grey pictures come with a curve near sRGB's own; to leave it out is what viewers do.
        if bytes.has("GRAY", at: 16) { return .nothing }
        guard bytes.has("RGB ", at: 16), bytes.has("XYZ ", at: 20), let profile = ICCProfile(bytes) else {
            return unknown
        }
        return profile.isSRGB ? .nothing : .convert(profile)
    }

    private init?(_ bytes: [UInt8]) {
        let tags = Self.tags(bytes)
        var columns: [[Double]] = []
        var curves: [[Float]] = []
        for channel in ["r", "g", "b"] {
            guard let place = tags[channel + "XYZ"], bytes.has("XYZ ", at: place.lowerBound),
                let curve = tags[channel + "TRC"].flatMap({ ICCCurve(Array(bytes[$0])) })
            else { return nil }
            let numbers = (0..<3).compactMap { ICCCurve.fixed16(bytes, place.lowerBound + 8 + $0 * 4) }
            guard numbers.count == 3 else { return nil }
            columns.append(numbers)
            curves.append((0..<256).map { Float(curve.light(at: Double($0) / 255)) })
        }
        self.curves = curves
        matrix = (0..<9).map { index in
            let row = Self.sRGBFromD50[index / 3]
            return Float((0..<3).reduce(0) { $0 + row[$1] * columns[index % 3][$1] })
        }
    }

    /// The inverse of the sRGB primaries as adapted to D50 by Bradford's method, the white of every profile.
    private static let sRGBFromD50 = [
        [3.133_856_1, -1.616_866_7, -0.490_614_6],
        [-0.978_768_4, 1.916_141_5, 0.033_454_0],
        [0.071_945_3, -0.228_991_4, 1.405_242_7],
    ]

    /// Where each tag's data lies.
    private static func tags(_ bytes: [UInt8]) -> [String: Range<Int>] {
        var tags: [String: Range<Int>] = [:]
        for index in 0..<min(bytes.big32(128) ?? 0, 100) {
            let entry = 132 + index * 12
            guard let name = bytes.name(entry), let start = bytes.big32(entry + 4), let size = bytes.big32(entry + 8),
                start + size <= bytes.count
            else { continue }
            tags[name] = start..<start + size
        }
        return tags
    }

    private var isSRGB: Bool {
        let unit: [Float] = [1, 0, 0, 0, 1, 0, 0, 0, 1]
        let isUnit = zip(matrix, unit).allSatisfy { abs($0 - $1) < 0.004 }
        return isUnit
            && curves.allSatisfy { curve in
                (0..<256).allSatisfy { abs(Int(LinearLight.toByte(curve[$0])) - $0) <= 1 }
            }
    }
}
