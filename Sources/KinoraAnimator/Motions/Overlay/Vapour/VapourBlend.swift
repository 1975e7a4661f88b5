import KinoraVision

/// Lays vapour over the rows of a frame. Nodes stand every 8 luma pixels; between them thickness and tone are
/// bilinear. Sixteen-bit integers throughout, with ordered dither where bits are dropped: thin vapour over a smooth
/// sky would show as contour lines.
struct VapourBlend {
    /// Thickness 0…2032: 127 · 16.
    let thickness: UnsafePointer<Int16>
    /// Code values · 8.
    let tone: UnsafePointer<Int16>
    let columns: Int
    /// Nodes in 8 pixels of the plane: 1 in luma, 2 in chroma.
    let stride: Int
    /// Vapour never takes light away; chroma goes either way.
    let lightOnly: Bool

    /// Bayer's 8×8 matrix, rows as vectors, 0…63.
    private static let dither: [SIMD8<Int16>] = [
        SIMD8(0, 32, 8, 40, 2, 34, 10, 42), SIMD8(48, 16, 56, 24, 50, 18, 58, 26),
        SIMD8(12, 44, 4, 36, 14, 46, 6, 38), SIMD8(60, 28, 52, 20, 62, 30, 54, 22),
        SIMD8(3, 35, 11, 43, 1, 33, 9, 41), SIMD8(51, 19, 59, 27, 49, 17, 57, 25),
        SIMD8(15, 47, 7, 39, 13, 45, 5, 37), SIMD8(63, 31, 55, 23, 61, 29, 53, 21),
    ]

    /// - Parameters:
    ///   - luma: the row's middle in luma pixels from the top.
    ///   - scratch: two rows of `columns` values.
    func blend(
        _ row: UnsafeMutablePointer<UInt8>, index: Int, count: Int, luma: Int, scratch: UnsafeMutablePointer<Int16>
    ) {
        between(thickness, luma: luma, into: scratch)
        between(tone, luma: luma, into: scratch + columns)
        let dither = Self.dither[index & 7]
        // The other dither must not run in step with the first.
        let second = Self.dither[(index + 3) & 7]
        var x = 0
        var node = 0
        while x + 8 <= count {
            let value = UnsafeRawPointer(row + x).loadUnaligned(as: SIMD8<UInt8>.self)
            let result = eight(value, scratch, node, dither, second)
            UnsafeMutableRawPointer(row + x).storeBytes(of: result, as: SIMD8<UInt8>.self)
            x += 8
            node += stride
        }
        guard x < count else { return }
        var value = SIMD8<UInt8>()
        for k in 0..<(count - x) { value[k] = row[x + k] }
        let result = eight(value, scratch, node, dither, second)
        for k in 0..<(count - x) { row[x + k] = result[k] }
    }

    /// Node rows above and below, mixed in sixteenths.
    private func between(_ nodes: UnsafePointer<Int16>, luma: Int, into target: UnsafeMutablePointer<Int16>) {
        let upper = nodes + luma / 16 * columns
        let lower = upper + columns
        let share = Int16(luma % 16)
        for i in 0..<columns {
            target[i] = (upper[i] &* (16 &- share) &+ lower[i] &* share &+ 8) &>> 4
        }
    }

    @inline(__always)
    private func eight(
        _ value: SIMD8<UInt8>, _ scratch: UnsafePointer<Int16>, _ node: Int, _ dither: SIMD8<Int16>,
        _ second: SIMD8<Int16>
    ) -> SIMD8<UInt8> {
        let right = SIMD8<Int16>(1, 3, 5, 7, 9, 11, 13, 15)
        let left = SIMD8<Int16>(repeating: 16) &- right
        let (a0, a1) = (scratch[node], scratch[node + stride])
        let (t0, t1) = (scratch[columns + node], scratch[columns + node + stride])
        let a = (left &* a0 &+ right &* a1 &+ second &* 4) &>> 8
        let t = (left &* t0 &+ right &* t1 &+ 64) &>> 7
        let v = SIMD8<Int16>(truncatingIfNeeded: value)
        var step = t &- v
        if lightOnly { step = pointwiseMax(step, SIMD8(repeating: 0)) }
        return SIMD8<UInt8>(truncatingIfNeeded: (v &* 128 &+ step &* a &+ dither &* 2) &>> 7)
    }
}
