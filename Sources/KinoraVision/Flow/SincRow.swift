import Foundation

/// Sixteen weights of a Hann-windowed sinc for one sample position on a line.
struct SincRow {
    let first: Int
    let weights: [Double]

    /// At `position`, in pixels from the left edge of the line; pixel `i` has its centre at `i + 0.5`.
    init(position: Double) {
        let place = position - 0.5
        let whole = place.rounded(.down)
        first = Int(whole) - 7
        let part = place - whole
        let raw = (0..<16).map { tap -> Double in
            let distance = Double(tap - 7) - part
            guard abs(distance) < 8 else { return 0 }
            guard abs(distance) > 1e-9 else { return 1 }
            return sin(.pi * distance) / (.pi * distance) * (0.5 + 0.5 * cos(.pi * distance / 8))
        }
        let total = raw.reduce(0, +)
        weights = raw.map { $0 / total }
    }

    /// A square of `side · side` samples, `step` apart and symmetrical about (`x`, `y`). The edge pixel stands for all
    /// beyond it.
    static func sample(_ plane: Plane, x: Double, y: Double, step: Double, side: Int) -> [Double] {
        let offsets = (0..<side).map { (Double($0) - Double(side - 1) / 2) * step }
        let columns = offsets.map { SincRow(position: x + $0) }
        let rows = offsets.map { SincRow(position: y + $0) }
        let (top, bottom) = (rows.map(\.first).min() ?? 0, (rows.map(\.first).max() ?? 0) + 15)
        var lines: [[Double]] = []
        for row in top...bottom {
            let start = max(0, min(plane.height - 1, row)) * plane.width
            lines.append(columns.map { $0.dot { Double(plane.values[start + max(0, min(plane.width - 1, $0))]) } })
        }
        return rows.flatMap { row in (0..<side).map { column in row.dot { lines[$0 - top][column] } } }
    }

    static func hann(count: Int) -> [Double] {
        (0..<count).map { 0.5 - 0.5 * cos(2 * .pi * (Double($0) + 0.5) / Double(count)) }
    }

    private func dot(_ value: (Int) -> Double) -> Double {
        var sum = 0.0
        for (tap, weight) in weights.enumerated() where weight != 0 { sum += weight * value(first + tap) }
        return sum
    }
}
