import KinoraCore

@testable import KinoraVision

/// Both samplers with arrays in place of pointers.
enum Sampling {
    static func separable(_ plane: SamplePlane, _ columns: AxisMap, _ rows: AxisMap) -> [UInt8] {
        let sampler = SeparableSampler(plane)
        var scratch = SeparableSampler.Scratch()
        var output = [UInt8](repeating: 0xAA, count: columns.count * rows.count)
        output.withUnsafeMutableBufferPointer {
            sampler.sample(columns: columns, rows: rows, into: $0, scratch: &scratch)
        }
        return output
    }

    /// Every position of every row one by one.
    static func warp(_ plane: SamplePlane, _ columns: AxisMap, _ rows: AxisMap) -> [UInt8] {
        let sampler = WarpSampler(plane)
        let xs = positions(columns)
        var output = [UInt8](repeating: 0x55, count: columns.count * rows.count)
        for (y, position) in positions(rows).enumerated() {
            let ys = [Int32](repeating: position, count: columns.count)
            output.withUnsafeMutableBufferPointer { output in
                guard let target = output.baseAddress else { return }
                sampler.sample(xs: xs, ys: ys, count: columns.count, into: target + y * columns.count)
            }
        }
        return output
    }

    /// 24.8 positions in the plane.
    static func positions(_ map: AxisMap) -> [Int32] {
        map.first.indices.map { (map.first[$0] - Int32(SamplePlane.border - 1)) << 8 | map.phase[$0] }
    }

    /// The view of a plane from (`x`, `y`) on, `step` samples a pixel.
    static func maps(
        _ plane: SamplePlane, x: Double, y: Double, step: Double, _ width: Int, _ height: Int
    ) -> (columns: AxisMap, rows: AxisMap) {
        (
            AxisMap(origin: x, step: step, count: width, sourceCount: plane.width),
            AxisMap(origin: y, step: step, count: height, sourceCount: plane.height)
        )
    }

    /// 8-bit noise, the same each time.
    static func noise(_ width: Int, _ height: Int, seed: UInt64 = 1) -> Plane {
        let hash = CounterHash(seed: seed, stream: 0x7465_7374)
        return Plane(width: width, height: height) { x, y in Float(hash.bits(UInt64(y * width + x)) & 255) }
    }

    static func bytes(_ plane: Plane) -> [UInt8] { plane.values.map { UInt8($0) } }
}
