import KinoraVision

/// A square of drifting vapour that repeats without a seam: gradient noise (Perlin 2002) in four octaves on a torus,
/// bent by two more so that it has wisps and not blobs; mean 0, most of it within −1…1.
struct VapourTile: Sendable {
    static let size = 256

    let values: [Float]

    init(seed: UInt64) {
        let bendX = TorusNoise(seed: seed, stream: 0x7661_0001)
        let bendY = TorusNoise(seed: seed, stream: 0x7661_0002)
        let body = TorusNoise(seed: seed, stream: 0x7661_0003)
        var plane = Plane(width: Self.size, height: Self.size) { x, y in
            let (u, v) = (Double(x) / Double(Self.size), Double(y) / Double(Self.size))
            let across = 0.055 * bendX.sum(u, v, cells: 3, octaves: 2)
            let down = 0.055 * bendY.sum(u, v, cells: 3, octaves: 2)
            return Float(body.sum(u + across, v + down, cells: 4, octaves: 4))
        }
        let (low, middle, high) = (plane.percentile(0.03), plane.mean, plane.percentile(0.97))
        plane = plane.map { ($0 - middle) * 2 / max(high - low, 0.001) }
        values = plane.values
    }

    /// Positions along one axis: `count` from `start` on, `step` apart, in tile sizes.
    struct Axis {
        let cells: [(first: Int, second: Int, share: Float)]

        init(start: Double, step: Double, count: Int) {
            cells = (0..<count).map { i in
                let turns = start + Double(i) * step
                let at = (turns - turns.rounded(.down)) * Double(VapourTile.size)
                let first = min(Int(at), VapourTile.size - 1)
                return (first, (first + 1) % VapourTile.size, Float(at - Double(first)))
            }
        }
    }

    /// `sum += weight · tile` over a grid of positions.
    func add(_ weight: Float, across: Axis, down: Axis, to sum: UnsafeMutablePointer<Float>) {
        guard weight != 0 else { return }
        let columns = across.cells.count
        values.withUnsafeBufferPointer { tile in
            across.cells.withUnsafeBufferPointer { across in
                for (j, row) in down.cells.enumerated() {
                    let (upper, lower) = (row.first * Self.size, row.second * Self.size)
                    for i in 0..<columns {
                        let cell = across[i]
                        let a =
                            tile[upper + cell.first] + (tile[upper + cell.second] - tile[upper + cell.first])
                            * cell.share
                        let b =
                            tile[lower + cell.first] + (tile[lower + cell.second] - tile[lower + cell.first])
                            * cell.share
                        sum[j * columns + i] += weight * (a + (b - a) * row.share)
                    }
                }
            }
        }
    }
}

/// Gradient noise on a torus of size 1.
struct TorusNoise: Sendable {
    private let hash: CounterHash

    init(seed: UInt64, stream: UInt64) { hash = CounterHash(seed: seed, stream: stream) }

    /// Octaves of `cells`, 2 · `cells`, … cells a side, each half as strong as the one before; about −1…1.
    func sum(_ u: Double, _ v: Double, cells: Int, octaves: Int) -> Double {
        var (sum, weight, cells) = (0.0, 1.0, cells)
        for octave in 0..<octaves {
            sum += weight * value(u, v, cells: cells, octave: UInt64(octave))
            weight *= 0.5
            cells *= 2
        }
        return sum
    }

    private func value(_ u: Double, _ v: Double, cells: Int, octave: UInt64) -> Double {
        let (x, y) = ((u - u.rounded(.down)) * Double(cells), (v - v.rounded(.down)) * Double(cells))
        let (i, j) = (Int(x), Int(y))
        let (a, b) = (x - Double(i), y - Double(j))
        func corner(_ di: Int, _ dj: Int) -> Double {
            let key = UInt64((j + dj) % cells * cells + (i + di) % cells)
            let angle = hash.unit(octave << 32 | key)
            // Eight directions would show; a circle of 64 does not, and needs no sine.
            let (gx, gy) = TorusNoise.directions[Int(angle * 64)]
            return gx * (a - Double(di)) + gy * (b - Double(dj))
        }
        let (wx, wy) = (Easing.smoother(a), Easing.smoother(b))
        let top = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * wx
        let bottom = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * wx
        return 1.5 * (top + (bottom - top) * wy)
    }

    private static let directions = (0..<64).map { (Exact.cosine(Double($0) / 64), Exact.sine(Double($0) / 64)) }
}
