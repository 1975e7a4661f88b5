/// The sRGB transfer curve (IEC 61966-2-1) as tables between 8-bit codes and linear light.
enum SRGBCurve {
    /// Linear light, 0 to 1, of each code.
    static let linear: [Float] = (0..<256).map { Float(toLinear(Double($0) / 255)) }

    /// The nearest code of a linear value, right for each code's own light.
    static func encode(_ light: Float) -> UInt8 {
        let root = min(max(light, 0), 1).squareRoot()
        return codes[Int(root * Float(steps) + 0.5)]
    }

    /// The dark end is steep: steps of equal square roots are fine enough everywhere.
    private static let steps = 8192
    private static let codes: [UInt8] = (0...steps).map { step in
        let root = Double(step) / Double(steps)
        return UInt8(toCode(root * root) * 255 + 0.5)
    }

    private static func toLinear(_ value: Double) -> Double {
        value <= 0.040_45 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
    }

    private static func toCode(_ light: Double) -> Double {
        light <= 0.003_130_8 ? light * 12.92 : 1.055 * power(light, 1 / 2.4) - 0.055
    }
}

/// `base` to the power of `exponent` for a base of 0 and more, from IEEE arithmetic alone, so that a table is the
/// same on every machine: a logarithm by the series of artanh, an exponential by Taylor's.
func power(_ base: Double, _ exponent: Double) -> Double {
    guard base > 0, base.isFinite else { return base == 0 ? 0 : base }
    var mantissa = base.significand
    var whole = Double(base.exponent)
    if mantissa > 1.414_213_562_373_095 {
        mantissa /= 2
        whole += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    var sum = 0.0
    for odd in stride(from: 25, through: 1, by: -2) { sum = sum * ratio * ratio + 1 / Double(odd) }
    let ln2 = 0.693_147_180_559_945_3
    let wanted = exponent * (whole + 2 * ratio * sum / ln2)
    guard wanted > -1000 else { return 0 }
    guard wanted < 1000 else { return .infinity }
    let nearest = wanted.rounded()
    let rest = (wanted - nearest) * ln2
    var result = 1.0
    for step in stride(from: 18, through: 1, by: -1) { result = 1 + result * rest / Double(step) }
    return Double(sign: .plus, exponent: Int(nearest), significand: result)
}
