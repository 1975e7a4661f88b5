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

    /// eˣ for −20 ≤ x ≤ 20: the argument is halved until the series is short, then the result is squared back.
    package static func exp(_ x: Double) -> Double {
        let h = x / 1024
        var sum = 1.0 + h / 5
        sum = 1 + h / 4 * sum
        sum = 1 + h / 3 * sum
        sum = 1 + h / 2 * sum
        sum = 1 + h * sum
        for _ in 0..<10 { sum *= sum }
        return sum
    }

    /// The positive `n`-th root of `x` ≥ 0 by Newton's method from above.
    package static func root(_ n: Int, of x: Double) -> Double {
        guard x > 0 else { return 0 }
        var y = max(1, x)
        for _ in 0..<200 {
            var power = 1.0
            for _ in 1..<n { power *= y }
            let next = y + (x / power - y) / Double(n)
            if next >= y { break }
            y = next
        }
        return y
    }

    /// Natural logarithm for 0.001 ≤ x ≤ 1000, by Newton's method on ``exp(_:)``.
    package static func log(_ x: Double) -> Double {
        var y = (x - 1) / (x + 1) * 2
        for _ in 0..<40 {
            let e = exp(y)
            y += 2 * (x - e) / (x + e)
        }
        return y
    }
}
