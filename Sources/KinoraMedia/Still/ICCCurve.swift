import KinoraVision

/// A tone curve of a profile: `curv` or `para` (ICC.1:2022 §10.6 and 10.18).
enum ICCCurve {
    case gamma(Double)
    /// Values at equal steps, 0 to 1.
    case table([Double])
    /// g, a, b, c, d, e, f of the segment form: (a·x + b)^g + e from d on, c·x + f before.
    case segments([Double])

    init?(_ bytes: [UInt8]) {
        if bytes.has("curv", at: 0), let count = bytes.big32(8) {
            let values = (0..<min(count, 65_536)).compactMap { bytes.big16(12 + $0 * 2) }
            guard values.count == count else { return nil }
            switch count {
            case 0: self = .gamma(1)
            case 1: self = .gamma(Double(values[0]) / 256)
            default: self = .table(values.map { Double($0) / 65_535 })
            }
        } else if bytes.has("para", at: 0), let kind = bytes.big16(8), kind <= 4 {
            let numbers = (0..<[1, 3, 4, 5, 7][kind]).compactMap { Self.fixed16(bytes, 12 + $0 * 4) }
            guard numbers.count == [1, 3, 4, 5, 7][kind], let form = Self.form(kind, numbers) else { return nil }
            self = .segments(form)
        } else {
            return nil
        }
    }

    /// Brings the five kinds of `para` to the last one.
    private static func form(_ kind: Int, _ p: [Double]) -> [Double]? {
        switch kind {
        case 0: [p[0], 1, 0, 0, 0, 0, 0]
        case 1: p[1] == 0 ? nil : [p[0], p[1], p[2], 0, -p[2] / p[1], 0, 0]
        case 2: p[1] == 0 ? nil : [p[0], p[1], p[2], 0, -p[2] / p[1], p[3], p[3]]
        case 3: p + [0, 0]
        default: p
        }
    }

    /// Linear light at a device value, both 0 to 1.
    func light(at value: Double) -> Double {
        switch self {
        case .gamma(let exponent): return Exact.power(value, exponent)
        case .table(let values):
            let place = value * Double(values.count - 1)
            let low = min(Int(place), values.count - 2)
            return values[low] + (values[low + 1] - values[low]) * (place - Double(low))
        case .segments(let p):
            return value >= p[4] ? Exact.power(max(p[1] * value + p[2], 0), p[0]) + p[5] : p[3] * value + p[6]
        }
    }

    /// s15Fixed16Number.
    static func fixed16(_ bytes: [UInt8], _ offset: Int) -> Double? {
        bytes.big32(offset).map { Double(Int32(truncatingIfNeeded: $0)) / 65_536 }
    }
}
