extension Plane {
    /// The distance of each pixel, in pixels between centres, to the nearest one whose value is above `threshold`;
    /// infinite when there is none.
    ///
    /// Exact, two passes: Felzenszwalb and Huttenlocher's lower envelope of parabolas (2012).
    package func distances(above threshold: Float) -> Plane {
        var result = map { $0 > threshold ? 0 : .infinity }
        var envelope = Envelope(capacity: max(width, height))
        for x in 0..<width {
            envelope.sweep(&result.values, start: x, stride: width, count: height)
        }
        for y in 0..<height {
            envelope.sweep(&result.values, start: y * width, stride: 1, count: width)
        }
        return result.map { $0.squareRoot() }
    }
}

/// The lower envelope of the parabolas `f(q) + (x − q)²` over one line of samples.
private struct Envelope {
    private var vertices: [Int]
    private var borders: [Float]
    private var heights: [Float]

    init(capacity: Int) {
        vertices = [Int](repeating: 0, count: capacity)
        borders = [Float](repeating: 0, count: capacity + 1)
        heights = [Float](repeating: 0, count: capacity)
    }

    mutating func sweep(_ values: inout [Float], start: Int, stride: Int, count: Int) {
        var used = 0
        for q in 0..<count {
            let value = values[start + q * stride]
            heights[q] = value
            guard value < .infinity else { continue }
            while used > 0 {
                let border = crossing(vertices[used - 1], q)
                if border > borders[used - 1] {
                    borders[used] = border
                    break
                }
                used -= 1
            }
            if used == 0 { borders[0] = -.infinity }
            vertices[used] = q
            used += 1
        }
        guard used > 0 else { return }
        borders[used] = .infinity
        var k = 0
        for x in 0..<count {
            while borders[k + 1] < Float(x) { k += 1 }
            let offset = Float(x - vertices[k])
            values[start + x * stride] = offset * offset + heights[vertices[k]]
        }
    }

    /// Where the parabola at `right` becomes lower than the one at `left`.
    private func crossing(_ left: Int, _ right: Int) -> Float {
        let (p, q) = (Float(left), Float(right))
        return ((heights[right] + q * q) - (heights[left] + p * p)) / (2 * (q - p))
    }
}
