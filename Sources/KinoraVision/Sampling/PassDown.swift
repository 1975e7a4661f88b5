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
        table.withUnsafeBufferPointer { table in
            guard let weights = table.baseAddress.map({ $0 + phase * (odd ? 3 : 2) }) else { return }
            let taps = Taps(source: middle + start, rowPairBytes: rowPairBytes, weights: weights)
            let output = UnsafeMutableRawPointer(target)
            var x = 0
            while x + 8 <= width {
                output.storeBytes(of: odd ? taps.fromOdd(x) : taps.fromEven(x), toByteOffset: x, as: SIMD8<UInt8>.self)
                x += 8
            }
            guard x < width else { return }
            let rest = odd ? taps.fromOdd(x) : taps.fromEven(x)
            for k in 0..<(width - x) { target[x + k] = rest[k] }
        }
    }

    /// Four rows and their weights; gives eight output pixels.
    private struct Taps {
        let source: UnsafeRawPointer
        let rowPairBytes: Int
        let weights: UnsafePointer<SIMD8<Int16>>

        @inline(__always)
        private func pair(_ byte: Int, _ index: Int) -> SIMD4<Int32> {
            MultiplyAdd.neighbours(
                source.load(fromByteOffset: byte + index * rowPairBytes, as: SIMD8<Int16>.self), weights[index])
        }

        @inline(__always)
        func fromEven(_ x: Int) -> SIMD8<UInt8> {
            let at = 4 * x
            return Rounding.toBytes(pair(at, 0) &+ pair(at, 1), pair(at + 16, 0) &+ pair(at + 16, 1))
        }

        @inline(__always)
        func fromOdd(_ x: Int) -> SIMD8<UInt8> {
            let at = 4 * x
            return Rounding.toBytes(
                pair(at, 0) &+ pair(at, 1) &+ pair(at, 2),
                pair(at + 16, 0) &+ pair(at + 16, 1) &+ pair(at + 16, 2))
        }
    }
}
