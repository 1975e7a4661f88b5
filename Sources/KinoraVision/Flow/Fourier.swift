import Foundation

/// A fast Fourier transform of one power-of-two length, in place, complex, double precision (radix 2, decimation in
/// time). Used to measure, never to make a frame: its twiddles come from the platform's cosine.
struct Fourier: Sendable {
    let count: Int
    private let cosines: [Double]
    private let sines: [Double]

    init(count: Int) {
        precondition(count >= 2 && count & (count - 1) == 0, "\(count) is not a power of two")
        self.count = count
        cosines = (0..<count / 2).map { cos(-2 * .pi * Double($0) / Double(count)) }
        sines = (0..<count / 2).map { sin(-2 * .pi * Double($0) / Double(count)) }
    }

    /// Forward transform of the `count` numbers at `start`, `start + stride`, …
    func forward(_ real: inout [Double], _ imaginary: inout [Double], start: Int, stride: Int) {
        real.withUnsafeMutableBufferPointer { re in
            imaginary.withUnsafeMutableBufferPointer { im in
                reorder(re, im, start, stride)
                var half = 1
                while half < count {
                    butterflies(re, im, start, stride, half)
                    half *= 2
                }
            }
        }
    }

    /// Forward transform of a square of `count · count` numbers, row by row and then column by column.
    func forward(square real: inout [Double], _ imaginary: inout [Double]) {
        for y in 0..<count { forward(&real, &imaginary, start: y * count, stride: 1) }
        for x in 0..<count { forward(&real, &imaginary, start: x, stride: count) }
    }

    private func reorder(
        _ re: UnsafeMutableBufferPointer<Double>, _ im: UnsafeMutableBufferPointer<Double>, _ start: Int, _ stride: Int
    ) {
        var reversed = 0
        for index in 0..<count {
            if index < reversed {
                re.swapAt(start + index * stride, start + reversed * stride)
                im.swapAt(start + index * stride, start + reversed * stride)
            }
            var bit = count / 2
            while bit > 0, reversed & bit != 0 {
                reversed ^= bit
                bit /= 2
            }
            reversed |= bit
        }
    }

    private func butterflies(
        _ re: UnsafeMutableBufferPointer<Double>, _ im: UnsafeMutableBufferPointer<Double>, _ start: Int,
        _ stride: Int, _ half: Int
    ) {
        let step = count / (2 * half)
        for block in Swift.stride(from: 0, to: count, by: 2 * half) {
            for k in 0..<half {
                let (a, b) = (start + (block + k) * stride, start + (block + k + half) * stride)
                let (c, s) = (cosines[k * step], sines[k * step])
                let (x, y) = (re[b] * c - im[b] * s, re[b] * s + im[b] * c)
                (re[b], im[b]) = (re[a] - x, im[a] - y)
                (re[a], im[a]) = (re[a] + x, im[a] + y)
            }
        }
    }
}
