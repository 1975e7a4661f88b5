/// Resamples a plane where columns and rows move independently (zoom and shift): rows are resampled across once
/// each, then columns down. Bit-equal to ``WarpSampler`` at the same positions, at a quarter of its cost.
package struct SeparableSampler: Sendable {
    private let layout: StripLayout

    package init(_ plane: SamplePlane) {
        layout = StripLayout(plane)
    }

    /// Working memory of one thread; reuse it from frame to frame.
    package struct Scratch: Sendable {
        fileprivate var across: [SIMD4<Int32>] = []
        package init() {}
    }

    /// Writes `rows.count` rows of `columns.count` bytes.
    ///
    /// - Parameter wanted: the rows that are written, in rising ranges; the others stay as they are. `nil`: all
    package func sample(
        columns: AxisMap, rows: AxisMap, wanted: [Range<Int>]? = nil, into output: UnsafeMutableBufferPointer<UInt8>,
        scratch: inout Scratch
    ) {
        precondition(output.count >= columns.count * rows.count)
        guard let firstTap = rows.first.min(), let lastTap = rows.first.max(), let target = output.baseAddress
        else { return }
        let pass = PassAcross(columns)
        let firstStrip = Int(firstTap) / 8
        let lastStrip = (Int(lastTap) + 3) / 8
        // One strip more than is written: odd rows read a fifth row with weight 0.
        let needed = (lastStrip - firstStrip + 2) * pass.padded
        if scratch.across.count < needed { scratch.across = [SIMD4<Int32>](repeating: .zero, count: needed) }
        scratch.across.withUnsafeMutableBytes { across in
            guard let middle = across.baseAddress else { return }
            var next = firstStrip
            for y in (wanted ?? [0..<rows.count]).joined() {
                let tap = Int(rows.first[y])
                // Strips that no wanted row reads are left out.
                next = max(next, tap / 8)
                while next <= (tap + 3) / 8 {
                    pass.run(layout, strip: next, into: middle + (next - firstStrip) * 16 * pass.padded)
                    next += 1
                }
                PassDown(firstRow: tap - firstStrip * 8, phase: Int(rows.phase[y]), padded: pass.padded)
                    .run(UnsafeRawPointer(middle), width: columns.count, into: target + y * columns.count)
            }
        }
    }
}
