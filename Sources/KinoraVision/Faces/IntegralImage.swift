/// Sums over rectangles of an 8-bit picture in four look-ups. One row and column of zeros lead.
struct IntegralImage: Sendable {
    let width: Int
    let height: Int
    /// `(width + 1) · (height + 1)`; wraps around above 2³², and differences come out right all the same.
    private(set) var sums: [UInt32]

    var stride: Int { width + 1 }

    /// Rounds a plane of 0…1 to 256 steps and sums it.
    init(_ plane: Plane) {
        width = plane.width
        height = plane.height
        sums = [UInt32](repeating: 0, count: (plane.width + 1) * (plane.height + 1))
        let (width, stride) = (plane.width, plane.width + 1)
        sums.withUnsafeMutableBufferPointer { sums in
            plane.values.withUnsafeBufferPointer { values in
                for y in 0..<plane.height {
                    var row: UInt32 = 0
                    for x in 0..<width {
                        row &+= UInt32(max(0, min(255, values[y * width + x] * 255)).rounded(.toNearestOrEven))
                        sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] &+ row
                    }
                }
            }
        }
    }

    /// Sum of the pixels in a rectangle that must lie inside the picture.
    func sum(x: Int, y: Int, width: Int, height: Int) -> UInt32 {
        let (top, bottom) = (y * stride + x, (y + height) * stride + x)
        return sums[bottom + width] &- sums[bottom] &- sums[top + width] &+ sums[top]
    }
}
