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
        64 * (1 - smoothstep((dx * dx + dy * dy).squareRoot(), from: 0, to: reach))
    }
}
