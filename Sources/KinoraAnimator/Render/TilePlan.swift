import KinoraCore
import KinoraVision

/// Which runs of a frame must go through the warp sampler: tiles of 32 × 8 pixels.
struct TilePlan: Sendable {
    static let width = 32
    static let height = 8

    /// Runs of columns for each band of eight rows.
    private(set) var bands: [[Range<Int>]] = []
    /// Rows, in rising ranges of whole bands, in which anything rests.
    private(set) var resting: [Range<Int>] = []

    init(view: View, grid: SceneGrid, active: ActiveMap?, output: PixelSize) {
        guard let active else {
            resting = [0..<output.height]
            return
        }
        let across = (output.width + Self.width - 1) / Self.width
        let down = (output.height + Self.height - 1) / Self.height
        for j in 0..<down {
            let top = Int(grid.row(view.restY + Double(j * Self.height) * view.restStep)) - 1
            let bottom = Int(grid.row(view.restY + Double((j + 1) * Self.height) * view.restStep)) + 2
            var runs: [Range<Int>] = []
            for i in 0..<across {
                let left = Int(grid.column(view.restX + Double(i * Self.width) * view.restStep)) - 1
                let right = Int(grid.column(view.restX + Double((i + 1) * Self.width) * view.restStep)) + 2
                guard active.contains(left, top, right, bottom) else { continue }
                let run = i * Self.width..<min((i + 1) * Self.width, output.width)
                if let last = runs.last, last.upperBound == run.lowerBound {
                    runs[runs.count - 1] = last.lowerBound..<run.upperBound
                } else {
                    runs.append(run)
                }
            }
            if runs != [0..<output.width] {
                resting.append(j * Self.height..<min((j + 1) * Self.height, output.height))
            }
            bands.append(runs)
        }
    }
}
