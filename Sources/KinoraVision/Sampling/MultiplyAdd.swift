/// The 16×16→32 multiply-add both samplers are made of, on 128-bit vectors: the widest that every x86-64 and
/// ARM64 machine has. The compiler emits one instruction for it as long as the two factors come straight from
/// memory; pairs that are put together in registers are taken apart again. So the layouts and weight tables hold them.
package enum MultiplyAdd {
    /// `v[2i] · w[2i] + v[2i + 1] · w[2i + 1]`
    @inline(__always)
    package static func neighbours(_ v: SIMD8<Int16>, _ w: SIMD8<Int16>) -> SIMD4<Int32> {
        let products = SIMD8<Int32>(truncatingIfNeeded: v) &* SIMD8<Int32>(truncatingIfNeeded: w)
        return products.evenHalf &+ products.oddHalf
    }
}

/// The two roundings of the samplers.
package enum Rounding {
    /// 11-bit samples × Q14: + 2¹⁰, ≫ 11 leaves 14 bits.
    @inline(__always)
    package static func toMiddle(_ low: SIMD4<Int32>, _ high: SIMD4<Int32>) -> SIMD8<Int16> {
        let sum = SIMD8<Int32>(lowHalf: low, highHalf: high) &+ SIMD8<Int32>(repeating: 1 << 10)
        return SIMD8<Int16>(truncatingIfNeeded: sum &>> 11)
    }

    /// 14-bit values × Q14: + 2¹⁹, ≫ 20 leaves 8 bits, held in 0…255.
    @inline(__always)
    package static func toBytes(_ low: SIMD4<Int32>, _ high: SIMD4<Int32>) -> SIMD8<UInt8> {
        let sum = SIMD8<Int32>(lowHalf: low, highHalf: high) &+ SIMD8<Int32>(repeating: 1 << 19)
        let words = SIMD8<Int16>(truncatingIfNeeded: sum &>> 20)
        return SIMD8<UInt8>(
            truncatingIfNeeded: words.clamped(lowerBound: SIMD8(repeating: 0), upperBound: SIMD8(repeating: 255)))
    }
}
