/// The first half of ``SeparableSampler``: rows resampled across, left as 14-bit values in row pairs.
///
/// Output layout: for each two rows, `padded` words of (even row, odd row), so that the pass down reads pairs.
struct PassAcross {
    /// For each output column: byte offset of its first tap in a strip, and of its weights in the table.
    private let reads: [SIMD2<Int32>]
    /// Output columns, rounded up to fours.
    let padded: Int

    init(_ columns: AxisMap) {
        padded = (columns.count + 7) & ~7
        let last = columns.count - 1
        let index = (0..<padded).map { min($0, last) }
        reads = index.map { SIMD2(columns.first[$0] * Int32(StripLayout.columnBytes), columns.phase[$0] * 32) }
    }

    /// Writes the eight rows of a strip: four row pairs of `padded` words.
    func run(_ layout: StripLayout, strip: Int, into target: UnsafeMutableRawPointer) {
        layout.lanes.withUnsafeBytes { lanes in
            CubicKernel.evenVectors.withUnsafeBytes { weights in
                reads.withUnsafeBufferPointer { reads in
                    guard let base = lanes.baseAddress, let weights = weights.baseAddress,
                        let reads = reads.baseAddress
                    else { return }
                    let source = base + strip * layout.stride * StripLayout.columnBytes
                    let columns = Columns(source: source, weights: weights, reads: reads)
                    var x = 0
                    while x < padded {
                        Self.store(
                            columns[x], columns[x + 1], columns[x + 2], columns[x + 3],
                            to: target + 4 * x, rowPairBytes: 4 * padded)
                        x += 4
                    }
                }
            }
        }
    }

    /// One strip resampled: the eight rows of an output column.
    private struct Columns {
        let source: UnsafeRawPointer
        let weights: UnsafeRawPointer
        let reads: UnsafePointer<SIMD2<Int32>>

        @inline(__always)
        subscript(x: Int) -> SIMD4<Int32> {
            let read = reads[x]
            let taps = source + Int(read.x)
            let near = (weights + Int(read.y)).load(as: SIMD8<Int16>.self)
            let far = (weights + Int(read.y)).load(fromByteOffset: 16, as: SIMD8<Int16>.self)
            let low =
                MultiplyAdd.neighbours(taps.load(as: SIMD8<Int16>.self), near)
                &+ MultiplyAdd.neighbours(taps.load(fromByteOffset: 64, as: SIMD8<Int16>.self), far)
            let high =
                MultiplyAdd.neighbours(taps.load(fromByteOffset: 16, as: SIMD8<Int16>.self), near)
                &+ MultiplyAdd.neighbours(taps.load(fromByteOffset: 80, as: SIMD8<Int16>.self), far)
            return unsafeBitCast(Rounding.toMiddle(low, high), to: SIMD4<Int32>.self)
        }
    }

    /// Turns four columns of four row pairs into rows.
    @inline(__always)
    private static func store(
        _ a: SIMD4<Int32>, _ b: SIMD4<Int32>, _ c: SIMD4<Int32>, _ d: SIMD4<Int32>,
        to target: UnsafeMutableRawPointer, rowPairBytes: Int
    ) {
        let r0 = SIMD4(a[0], b[0], c[0], d[0])
        let r1 = SIMD4(a[1], b[1], c[1], d[1])
        let r2 = SIMD4(a[2], b[2], c[2], d[2])
        let r3 = SIMD4(a[3], b[3], c[3], d[3])
        target.storeBytes(of: r0, as: SIMD4<Int32>.self)
        target.storeBytes(of: r1, toByteOffset: rowPairBytes, as: SIMD4<Int32>.self)
        target.storeBytes(of: r2, toByteOffset: 2 * rowPairBytes, as: SIMD4<Int32>.self)
        target.storeBytes(of: r3, toByteOffset: 3 * rowPairBytes, as: SIMD4<Int32>.self)
    }
}
