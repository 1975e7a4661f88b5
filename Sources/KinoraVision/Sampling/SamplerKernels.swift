// All vector loops, in one file on purpose: a threaded whole-module build compiles files apart, and a vector conversion
// that two files use is inlined in neither; called, it costs more than all the arithmetic (measured: the fourfold).

/// The 16×16→32 multiply-add both samplers are made of, on 128-bit vectors: the widest that every x86-64 and
/// ARM64 machine has. The compiler emits one instruction for it as long as the two factors come straight from
/// memory; pairs that are put together in registers are taken apart again. So the layouts and weight tables hold them.
private enum MultiplyAdd {
    /// `v[2i] · w[2i] + v[2i + 1] · w[2i + 1]`
    @inline(__always)
    static func neighbours(_ v: SIMD8<Int16>, _ w: SIMD8<Int16>) -> SIMD4<Int32> {
        let products = SIMD8<Int32>(truncatingIfNeeded: v) &* SIMD8<Int32>(truncatingIfNeeded: w)
        return products.evenHalf &+ products.oddHalf
    }
}

/// The two roundings of the samplers.
private enum Rounding {
    /// 11-bit samples × Q14: + 2¹⁰, ≫ 11 leaves 14 bits.
    @inline(__always)
    static func toMiddle(_ low: SIMD4<Int32>, _ high: SIMD4<Int32>) -> SIMD8<Int16> {
        let sum = SIMD8<Int32>(lowHalf: low, highHalf: high) &+ SIMD8<Int32>(repeating: 1 << 10)
        return SIMD8<Int16>(truncatingIfNeeded: sum &>> 11)
    }

    /// 14-bit values × Q14: + 2¹⁹, ≫ 20 leaves 8 bits, held in 0…255.
    @inline(__always)
    static func toBytes(_ low: SIMD4<Int32>, _ high: SIMD4<Int32>) -> SIMD8<UInt8> {
        let sum = SIMD8<Int32>(lowHalf: low, highHalf: high) &+ SIMD8<Int32>(repeating: 1 << 19)
        let words = SIMD8<Int16>(truncatingIfNeeded: sum &>> 20)
        // Clamped without a comparison: sign bits make the masks.
        let positive = words & ~(words &>> 15)
        return SIMD8<UInt8>(truncatingIfNeeded: positive | ((SIMD8(repeating: 255) &- positive) &>> 15))
    }
}

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
        reads = index.map { SIMD2(columns.first[$0] * Int32(StripLayout.columnBytes), columns.phase[$0] * 64) }
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
            let weights = weights + Int(read.y)
            @inline(__always)
            func product(_ tap: Int, _ weight: Int) -> SIMD4<Int32> {
                MultiplyAdd.neighbours(
                    taps.load(fromByteOffset: tap, as: SIMD8<Int16>.self),
                    weights.load(fromByteOffset: weight, as: SIMD8<Int16>.self))
            }
            let low = product(0, 0) &+ product(64, 32)
            let high = product(16, 16) &+ product(80, 48)
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

/// The second half of ``SeparableSampler``: one output row from four rows of ``PassAcross``.
struct PassDown {
    /// Bytes from the start of the middle storage to the first row pair needed.
    private let start: Int
    private let rowPairBytes: Int
    private let odd: Bool
    private let phase: Int

    init(firstRow: Int, phase: Int, padded: Int) {
        rowPairBytes = 4 * padded
        start = firstRow / 2 * rowPairBytes
        odd = firstRow % 2 == 1
        self.phase = phase
    }

    func run(_ middle: UnsafeRawPointer, width: Int, into target: UnsafeMutablePointer<UInt8>) {
        let table = odd ? CubicKernel.oddVectors : CubicKernel.evenVectors
        table.withUnsafeBytes { table in
            guard let weights = table.baseAddress.map({ $0 + phase * (odd ? 96 : 64) }) else { return }
            let taps = Taps(source: middle + start, rowPairBytes: rowPairBytes, weights: weights)
            let output = UnsafeMutableRawPointer(target)
            let whole = width & ~7
            if odd {
                var x = 0
                while x < whole {
                    output.storeBytes(of: taps.fromOdd(4 &* x), toByteOffset: x, as: SIMD8<UInt8>.self)
                    x &+= 8
                }
            } else {
                var x = 0
                while x < whole {
                    output.storeBytes(of: taps.fromEven(4 &* x), toByteOffset: x, as: SIMD8<UInt8>.self)
                    x &+= 8
                }
            }
            guard whole < width else { return }
            let rest = odd ? taps.fromOdd(4 * whole) : taps.fromEven(4 * whole)
            for k in 0..<(width - whole) { target[whole + k] = rest[k] }
        }
    }

    /// Four rows and their weights; gives eight output pixels.
    private struct Taps {
        let source: UnsafeRawPointer
        let rowPairBytes: Int
        let weights: UnsafeRawPointer

        @inline(__always)
        private func pair(_ byte: Int, _ index: Int, _ copy: Int) -> SIMD4<Int32> {
            MultiplyAdd.neighbours(
                source.load(fromByteOffset: byte &+ index &* rowPairBytes, as: SIMD8<Int16>.self),
                weights.load(fromByteOffset: index &* 32 &+ copy &* 16, as: SIMD8<Int16>.self))
        }

        @inline(__always)
        func fromEven(_ at: Int) -> SIMD8<UInt8> {
            Rounding.toBytes(
                pair(at, 0, 0) &+ pair(at, 1, 0),
                pair(at &+ 16, 0, 1) &+ pair(at &+ 16, 1, 1))
        }

        @inline(__always)
        func fromOdd(_ at: Int) -> SIMD8<UInt8> {
            Rounding.toBytes(
                pair(at, 0, 0) &+ pair(at, 1, 0) &+ pair(at, 2, 0),
                pair(at &+ 16, 0, 1) &+ pair(at &+ 16, 1, 1) &+ pair(at &+ 16, 2, 1))
        }
    }
}

/// The inner loop of ``WarpSampler``.
struct WarpTaps {
    /// The tap of position (0, 0) in bordered storage.
    let origin: UnsafeRawPointer
    let rowBytes: Int
    let weights: UnsafeRawPointer

    /// The four rows around a position, resampled across: 14-bit values.
    @inline(__always)
    private func rows(_ x: Int32, _ y: Int32) -> SIMD4<Int32> {
        let at = origin + (Int(y >> 8) &* rowBytes &+ Int(x >> 8) &* 2)
        let w = weights + Int(x & 255) &* 32
        let upper = SIMD8<Int16>(
            lowHalf: at.loadUnaligned(as: SIMD4<Int16>.self),
            highHalf: at.loadUnaligned(fromByteOffset: rowBytes, as: SIMD4<Int16>.self))
        let lower = SIMD8<Int16>(
            lowHalf: at.loadUnaligned(fromByteOffset: rowBytes &* 2, as: SIMD4<Int16>.self),
            highHalf: at.loadUnaligned(fromByteOffset: rowBytes &* 3, as: SIMD4<Int16>.self))
        let halves = SIMD8<Int32>(
            lowHalf: MultiplyAdd.neighbours(upper, w.load(as: SIMD8<Int16>.self)),
            highHalf: MultiplyAdd.neighbours(lower, w.load(fromByteOffset: 16, as: SIMD8<Int16>.self)))
        return halves.evenHalf &+ halves.oddHalf
    }

    /// Weights down for two positions.
    @inline(__always)
    private func down(_ y0: Int32, _ y1: Int32) -> SIMD8<Int16> {
        SIMD8(
            lowHalf: (weights + Int(y0 & 255) &* 32).load(as: SIMD4<Int16>.self),
            highHalf: (weights + Int(y1 & 255) &* 32).load(as: SIMD4<Int16>.self))
    }

    @inline(__always)
    private func two(_ x: UnsafePointer<Int32>, _ y: UnsafePointer<Int32>) -> SIMD4<Int32> {
        let middle = Rounding.toMiddle(rows(x[0], y[0]), rows(x[1], y[1]))
        return MultiplyAdd.neighbours(middle, down(y[0], y[1]))
    }

    /// Four output values before the last rounding.
    @inline(__always)
    func four(_ x: UnsafePointer<Int32>, _ y: UnsafePointer<Int32>) -> SIMD4<Int32> {
        let halves = SIMD8<Int32>(lowHalf: two(x, y), highHalf: two(x + 2, y + 2))
        return halves.evenHalf &+ halves.oddHalf
    }

    @inline(__always)
    func one(_ x: Int32, _ y: Int32) -> UInt8 {
        let middle = Rounding.toMiddle(rows(x, y), .zero)
        let halves = MultiplyAdd.neighbours(middle, down(y, y))
        let sum = SIMD4<Int32>(halves[0] &+ halves[1], 0, 0, 0)
        return Rounding.toBytes(sum, .zero)[0]
    }

    /// `count` bytes from the positions at `xs` and `ys`.
    func run(
        _ xs: UnsafePointer<Int32>, _ ys: UnsafePointer<Int32>, count: Int, into target: UnsafeMutablePointer<UInt8>
    ) {
        let output = UnsafeMutableRawPointer(target)
        var i = 0
        while i + 8 <= count {
            output.storeBytes(
                of: Rounding.toBytes(four(xs + i, ys + i), four(xs + i + 4, ys + i + 4)), toByteOffset: i,
                as: SIMD8<UInt8>.self)
            i += 8
        }
        while i < count {
            target[i] = one(xs[i], ys[i])
            i += 1
        }
    }
}

/// Rows of positions as the warp sampler wants them.
package enum FixedRow {
    /// 24.8 fixed point of float positions, nearest and ties to even, by adding 1.5 · 2²³ and reading the bits;
    /// clamped as ``FixedPoint/clamp(_:count:)`` does. Positions must lie within ± 16,000.
    package static func fix(
        _ positions: UnsafePointer<Float>, count: Int, limit: Int, into out: UnsafeMutablePointer<Int32>
    ) {
        let magic: Float = 12_582_912
        let bias = Int32(bitPattern: magic.bitPattern)
        let range = Range(limit: limit)
        var i = 0
        while i + 4 <= count {
            let position = UnsafeRawPointer(positions + i).loadUnaligned(as: SIMD4<Float>.self)
            let lifted = position * SIMD4(repeating: 256) + SIMD4(repeating: magic)
            let value = unsafeBitCast(lifted, to: SIMD4<Int32>.self) &- SIMD4(repeating: bias)
            UnsafeMutableRawPointer(out + i).storeBytes(of: range.hold(value), as: SIMD4<Int32>.self)
            i += 4
        }
        while i < count {
            let value = Int32(bitPattern: (positions[i] * 256 + magic).bitPattern) &- bias
            out[i] = range.hold(value)
            i += 1
        }
    }

    /// In place: positions of a row of left-sited chroma from two rows of luma positions `second` apart. A chroma
    /// pixel sits on the even column, and `offset`/256 rows below the upper row's half.
    package static func chroma(
        _ row: UnsafeMutablePointer<Int32>, second: Int, offset: Int32, count: Int, limit: Int
    ) {
        let range = Range(limit: limit)
        var i = 0
        // Reads run ahead of what is written.
        while i + 4 <= count {
            let upper = UnsafeRawPointer(row + 2 * i).loadUnaligned(as: SIMD8<Int32>.self).evenHalf
            let lower = UnsafeRawPointer(row + second + 2 * i).loadUnaligned(as: SIMD8<Int32>.self).evenHalf
            let sum = upper &+ lower &+ SIMD4(repeating: 2 &- offset)
            UnsafeMutableRawPointer(row + i).storeBytes(of: range.hold(sum &>> 2), as: SIMD4<Int32>.self)
            i += 4
        }
        while i < count {
            let sum = row[2 * i] &+ row[second + 2 * i] &- offset
            row[i] = range.hold((sum &+ 2) >> 2)
            i += 1
        }
    }

    /// Where positions are held; clamps without a comparison: sign bits make the masks.
    private struct Range {
        let low: Int32
        let high: Int32

        init(limit: Int) {
            low = FixedPoint.clamp(.min / 2, count: limit)
            high = FixedPoint.clamp(.max / 2, count: limit)
        }

        @inline(__always)
        func hold(_ value: Int32) -> Int32 { min(max(value, low), high) }

        @inline(__always)
        func hold(_ value: SIMD4<Int32>) -> SIMD4<Int32> {
            let above = value &- SIMD4(repeating: low)
            let raised = above & ~(above &>> 31)
            let beyond = raised &- SIMD4(repeating: high &- low)
            return (beyond & (beyond &>> 31)) &+ SIMD4(repeating: high)
        }
    }
}

/// Adds weighted differences to a row of bytes.
package enum ResidualRow {
    /// `row[i] += (differences[i] · weights[i] + 32) ≫ 6`, held in 0…255.
    ///
    /// - Parameter weights: 0…64 for each byte; every second one of them where `halved`
    package static func add(
        _ differences: UnsafePointer<Int8>, weights: UnsafePointer<Int16>, halved: Bool = false, count: Int,
        to row: UnsafeMutablePointer<UInt8>
    ) {
        let step = halved ? 2 : 1
        var i = 0
        while i + 8 <= count {
            let weight =
                halved
                ? UnsafeRawPointer(weights + 2 * i).loadUnaligned(as: SIMD16<Int16>.self).evenHalf
                : UnsafeRawPointer(weights + i).loadUnaligned(as: SIMD8<Int16>.self)
            let difference = UnsafeRawPointer(differences + i).loadUnaligned(as: SIMD8<Int8>.self)
            let byte = UnsafeRawPointer(row + i).loadUnaligned(as: SIMD8<UInt8>.self)
            let product = SIMD8<Int16>(truncatingIfNeeded: difference) &* weight &+ SIMD8(repeating: 32)
            let sum = SIMD8<Int16>(truncatingIfNeeded: byte) &+ (product &>> 6)
            // Clamped without a comparison: sign bits make the masks.
            let positive = sum & ~(sum &>> 15)
            let bytes = SIMD8<UInt8>(truncatingIfNeeded: positive | ((SIMD8(repeating: 255) &- positive) &>> 15))
            UnsafeMutableRawPointer(row + i).storeBytes(of: bytes, as: SIMD8<UInt8>.self)
            i += 8
        }
        while i < count {
            let product = Int16(differences[i]) &* weights[i * step] &+ 32
            row[i] = UInt8(truncatingIfNeeded: min(max(Int16(row[i]) &+ (product &>> 6), 0), 255))
            i += 1
        }
    }

    /// Weights of 0…64 without their fractions, for `4 · fours` pixels.
    package static func truncate(_ values: UnsafePointer<Float>, fours: Int, into weights: UnsafeMutablePointer<Int16>)
    {
        // Adding 1.5 · 2²³ rounds to the nearest; one less where that went up.
        let magic = SIMD4<Float>(repeating: 12_582_912)
        let bias = unsafeBitCast(magic, to: SIMD4<Int32>.self)
        for i in 0..<fours {
            let value = UnsafeRawPointer(values + 4 * i).loadUnaligned(as: SIMD4<Float>.self)
            let lifted = value + magic
            let below = unsafeBitCast(value - (lifted - magic), to: SIMD4<Int32>.self) &>> 31
            let whole = unsafeBitCast(lifted, to: SIMD4<Int32>.self) &- bias &+ below
            UnsafeMutableRawPointer(weights + 4 * i).storeBytes(
                of: SIMD4<Int16>(truncatingIfNeeded: whole), as: SIMD4<Int16>.self)
        }
    }
}
