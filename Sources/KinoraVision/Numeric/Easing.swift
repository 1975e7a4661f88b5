/// Curves from 0 to 1 over 0…1; arguments outside are clamped.
package enum Easing {
    /// 6x⁵ − 15x⁴ + 10x³ (Perlin 2002): level at both ends with no jump in acceleration. ``smoothstep`` is the
    /// plainer one.
    package static func smoother(_ x: Double) -> Double {
        let t = min(max(x, 0), 1)
        return t * t * t * (t * (t * 6 - 15) + 10)
    }
}
