/// Where each output pixel of one axis reads its four taps.
package struct AxisMap: Sendable {
    /// Index of the first tap in bordered storage.
    package private(set) var first: [Int32]
    /// Sub-pixel phase, 0…255.
    package private(set) var phase: [Int32]

    package var count: Int { first.count }

    /// Output pixel `i` reads source position `origin + step · i` (pixel centres at whole numbers), rounded to
    /// 1/256 px. Positions beyond the border are held at its edge.
    package init(origin: Double, step: Double, count: Int, sourceCount: Int) {
        first = []
        phase = []
        first.reserveCapacity(count)
        phase.reserveCapacity(count)
        for i in 0..<count {
            let position = FixedPoint.clamp(FixedPoint.fixed(origin + step * Double(i)), count: sourceCount)
            first.append((position >> 8) + Int32(SamplePlane.border - 1))
            phase.append(position & 255)
        }
    }
}

/// 24.8 fixed-point source positions.
package enum FixedPoint {
    /// Nearest 1/256, ties to even.
    package static func fixed(_ position: Double) -> Int32 {
        Int32((position * 256).rounded(.toNearestOrEven))
    }

    /// Keeps a position where all four taps lie inside the replicated border.
    package static func clamp(_ position: Int32, count: Int) -> Int32 {
        let slack = Int32(SamplePlane.border - 3)
        return min(max(position, -slack * 256), (Int32(count) - 1 + slack) * 256)
    }
}
