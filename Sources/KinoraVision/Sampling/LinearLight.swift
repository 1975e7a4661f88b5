/// Conversion between sRGB code values and linear light (IEC 61966-2-1), by table and exact arithmetic.
package enum LinearLight {
    /// Linear light 0…1 of each 8-bit sRGB code.
    package static let fromCode: [Float] = (0..<256).map { code in
        let s = Double(code) / 255
        return Float(s <= 0.04045 ? s / 12.92 : Exact.power((s + 0.055) / 1.055, 2.4))
    }

    private static let steps = 8192

    /// sRGB 0…255 at `steps + 1` points that are even in the square root of linear light, where the curve is
    /// nearly straight; linear interpolation between them is within 0.002 of a code.
    private static let toCodeTable: [Float] = (0...steps).map { i in
        let root = Double(i) / Double(steps)
        let linear = root * root
        return Float((linear <= 0.0031308 ? linear * 12.92 : 1.055 * Exact.power(linear, 1 / 2.4) - 0.055) * 255)
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

    /// The nearest code of a linear value.
    package static func toByte(_ linear: Float) -> UInt8 { UInt8(toCode(linear) + 0.5) }
}
