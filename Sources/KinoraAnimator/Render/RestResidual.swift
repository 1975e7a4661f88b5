import KinoraCore
import KinoraVision

/// What the sampled first frame lacks to be the still itself. Added where a frame still shows the picture as it was
/// at rest, faded out over three pixels of displacement.
struct RestResidual: Sendable {
    /// One difference for each byte of a frame.
    let differences: [Int8]

    init(still: [UInt8], sampled: [UInt8]) {
        differences = zip(still, sampled).map { Int8(clamping: Int($0) - Int($1)) }
    }

    static let reach: Float = 3

    /// 64 where nothing has moved, 0 from three pixels on.
    @inline(__always)
    static func weight(_ dx: Float, _ dy: Float) -> Float {
        let d = (dx * dx + dy * dy).squareRoot()
        return d >= reach ? 0 : 64 * (1 - smoothstep(d, from: 0, to: reach))
    }

    /// Adds to a run of one row of a plane; `weights` holds 0…64 for each pixel, `stride` apart.
    func add(
        to row: UnsafeMutablePointer<UInt8>, at index: Int, weights: UnsafePointer<Int16>, stride: Int, count: Int
    ) {
        differences.withUnsafeBufferPointer { differences in
            guard let differences = differences.baseAddress.map({ $0 + index }) else { return }
            for i in 0..<count {
                let add = (Int16(differences[i]) &* weights[i &* stride] &+ 32) &>> 6
                row[i] = UInt8(truncatingIfNeeded: min(max(Int16(row[i]) &+ add, 0), 255))
            }
        }
    }
}
