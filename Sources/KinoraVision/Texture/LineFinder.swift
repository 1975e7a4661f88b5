/// Finds long straight edges: those of houses, railings, frames, tables, horizons, letters; seldom those of living
/// things.
///
/// In the manner of LSD (Grompone von Gioi and others, 2010): neighbouring pixels whose gradients point the same way
/// within 22.5° grow into one region; it is kept if it is thin, unbent and as long as asked, and if its direction is
/// one that made things have (see ``LineFamilies``). Angles are compared by products of unit vectors, so nothing here
/// depends on a mathematics library.
package struct LineFinder: Sendable {
    /// Shortest segment that is kept, as a share of the plane's longer side.
    package var shortest = 0.08
    /// Least gradient that counts, per pixel of a plane of 0…1. LSD's own bound against 8-bit rounding is 0.02.
    package var threshold: Float = 0.02
    /// Most that the pixels may lie off the line on average, as a share of the length, past half a pixel.
    package var slack = 0.012

    package init() {}

    /// Cosine of 22.5°.
    private static let tolerance: Float = 0.9238795

    /// The straight edges of a brightness plane of 0…1, best at 256 to 512 pixels of width; strongest gradient first.
    package func segments(in plane: Plane) -> [LineSegment] {
        let (dx, dy) = plane.gaussianBlurred(sigma: 0.8).gradient()
        let strength = dx.combined(with: dy) { ($0 * $0 + $1 * $1).squareRoot() }
        // Rough order of strength is enough, and ties fall in reading order.
        let seeds = strength.values.indices.filter { strength.values[$0] >= threshold }
            .map { (index: $0, rank: Int(strength.values[$0] * 1024)) }
            .sorted { ($1.rank, $0.index) < ($0.rank, $1.index) }
        var free = strength.values.map { $0 >= threshold }
        var found: [LineSegment] = []
        let side = Double(max(plane.width, plane.height))
        let least = shortest * side
        for seed in seeds where free[seed.index] {
            let region = grow(from: seed.index, dx, dy, strength, &free)
            guard Double(region.count) >= least, let line = fit(region, dx, dy, strength), line.length >= least,
                line.thickness <= 0.5 + slack * line.length
            else { continue }
            found.append(line)
        }
        return LineFamilies(found).made(side: side).filter { isStraight($0, side: side) }
    }

    /// Blades, whiskers and folds bend a little, and their gradients waver: of the candidates on six photographs of
    /// plants and fur three quarters fail here, and a third of those on five of buildings and machines, the same
    /// pictures the bounds were chosen on.
    private func isStraight(_ line: LineSegment, side: Double) -> Bool {
        line.bow <= 0.1 + 0.003 * line.length && (line.alignment >= 0.985 || line.length >= 0.25 * side)
    }

    /// The pixels joined to the seed whose gradient agrees with the mean of those before.
    private func grow(from seed: Int, _ dx: Plane, _ dy: Plane, _ strength: Plane, _ free: inout [Bool]) -> [Int] {
        let (width, height) = (dx.width, dx.height)
        var region = [seed]
        free[seed] = false
        var (sumX, sumY) = (dx.values[seed] / strength.values[seed], dy.values[seed] / strength.values[seed])
        var next = 0
        while next < region.count {
            let (x, y) = (region[next] % width, region[next] / width)
            next += 1
            for row in max(0, y - 1)...min(height - 1, y + 1) {
                for column in max(0, x - 1)...min(width - 1, x + 1) {
                    let i = row * width + column
                    guard free[i] else { continue }
                    let (gx, gy) = (dx.values[i] / strength.values[i], dy.values[i] / strength.values[i])
                    let norm = (sumX * sumX + sumY * sumY).squareRoot()
                    guard gx * sumX + gy * sumY >= Self.tolerance * norm else { continue }
                    free[i] = false
                    region.append(i)
                    sumX += gx
                    sumY += gy
                }
            }
        }
        return region
    }

    /// The main axis of the pixels, each weighted by its gradient, and how far they reach along it.
    private func fit(_ region: [Int], _ dx: Plane, _ dy: Plane, _ strength: Plane) -> LineSegment? {
        let points = region.map { index in
            (
                x: Double(index % strength.width) + 0.5, y: Double(index / strength.width) + 0.5,
                weight: Double(strength.values[index])
            )
        }
        let total = points.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return nil }
        let cx = points.reduce(0) { $0 + $1.weight * $1.x } / total
        let cy = points.reduce(0) { $0 + $1.weight * $1.y } / total
        var (xx, xy, yy) = (0.0, 0.0, 0.0)
        for point in points {
            xx += point.weight * (point.x - cx) * (point.x - cx)
            xy += point.weight * (point.x - cx) * (point.y - cy)
            yy += point.weight * (point.y - cy) * (point.y - cy)
        }
        let root = ((xx - yy) * (xx - yy) + 4 * xy * xy).squareRoot()
        // Of the two ways to write the axis, the one that does not cancel.
        var (ax, ay) = xx >= yy ? (xx - yy + root, 2 * xy) : (2 * xy, yy - xx + root)
        let norm = (ax * ax + ay * ay).squareRoot()
        guard norm > 0 else { return nil }
        (ax, ay) = (ax / norm, ay / norm)
        let along = points.map { ($0.x - cx) * ax + ($0.y - cy) * ay }
        let across = points.map { ($0.y - cy) * ax - ($0.x - cx) * ay }
        guard let first = along.min(), let last = along.max() else { return nil }
        let middle = Self.mean(across) { abs(along[$0] - (first + last) / 2) <= (last - first) / 6 }
        let ends = Self.mean(across) { abs(along[$0] - (first + last) / 2) > (last - first) / 6 }
        let sum = region.reduce((x: 0.0, y: 0.0)) {
            let size = strength.values[$1]
            return ($0.x + Double(dx.values[$1] / size), $0.y + Double(dy.values[$1] / size))
        }
        return LineSegment(
            x0: cx + first * ax, y0: cy + first * ay, x1: cx + last * ax, y1: cy + last * ay,
            thickness: zip(points, across).reduce(0) { $0 + $1.0.weight * abs($1.1) } / total,
            bow: abs(middle - ends),
            alignment: (sum.x * sum.x + sum.y * sum.y).squareRoot() / Double(region.count),
            strength: total / Double(points.count))
    }

    private static func mean(_ values: [Double], where holds: (Int) -> Bool) -> Double {
        let chosen = values.indices.filter(holds)
        return chosen.isEmpty ? 0 : chosen.reduce(0) { $0 + values[$1] } / Double(chosen.count)
    }
}
