/// Elementary functions from IEEE + − × ÷ √ alone, so that every machine and build gives the same bits.
///
/// libm may differ in the last place between systems; one such bit is enough to change a frame.
package enum Exact {
    /// Sine of `turns` whole turns: `sine(0.25)` is 1. Error below 1e-9 (Taylor to x¹³ on a quarter turn).
    package static func sine(_ turns: Double) -> Double {
        var t = turns - turns.rounded(.down)
        // Fold onto −¼…¼ where the series converges fast.
        if t > 0.75 { t -= 1 } else if t > 0.25 { t = 0.5 - t }
        let x = t * 6.283185307179586
        let s = x * x
        var sum = 1.6059043836821613e-10
        sum = sum * s - 2.505210838544172e-08
        sum = sum * s + 2.7557319223985893e-06
        sum = sum * s - 1.984126984126984e-04
        sum = sum * s + 8.333333333333333e-03
        sum = sum * s - 1.6666666666666666e-01
        return x * (sum * s + 1)
    }

    /// Cosine of `turns` whole turns.
    package static func cosine(_ turns: Double) -> Double { sine(turns + 0.25) }

    /// `base` to the power of `exponent` for a base of 0 and more; relative error below 1e-14. A logarithm by the
    /// series of artanh, an exponential by Taylor's.
    package static func power(_ base: Double, _ exponent: Double) -> Double {
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
}
