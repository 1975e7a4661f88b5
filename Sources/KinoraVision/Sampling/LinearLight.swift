/// Conversion between sRGB code values and linear light (IEC 61966-2-1), by table and exact arithmetic.
package enum LinearLight {
    /// Linear light 0…1 of each 8-bit sRGB code.
    package static let fromCode: [Float] = (0..<256).map { code in
        let s = Double(code) / 255
        guard s > 0.04045 else { return Float(s / 12.92) }
        let base = (s + 0.055) / 1.055
        // x^2.4 = x² · (x²)^(1/5)
        return Float(base * base * Exact.root(5, of: base * base))
    }

    private static let steps = 8192

    /// sRGB 0…255 at `steps + 1` points that are even in the square root of linear light, where the curve is
    /// nearly straight; linear interpolation between them is within 0.002 of a code.
    private static let toCodeTable: [Float] = (0...steps).map { i in
        let root = Double(i) / Double(steps)
        let linear = root * root
        guard linear > 0.0031308 else { return Float(linear * 12.92 * 255) }
        // x^(1/2.4) = (x^5)^(1/12)
        let fifth = linear * linear * linear * linear * linear
        return Float((1.055 * Exact.root(12, of: fifth) - 0.055) * 255)
    }

    /// sRGB value 0…255, with fractions, of linear light; clamped to 0…1.
    package static func toCode(_ linear: Float) -> Float {
        toCodeTable.withUnsafeBufferPointer { table in
            let position = min(max(linear, 0), 1).squareRoot() * Float(steps)
            let index = min(Int(position), steps - 1)
            let fraction = position - Float(index)
            return table[index] + (table[index + 1] - table[index]) * fraction
        }
    }
}
