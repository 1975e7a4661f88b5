extension Plane {
    /// The greatest value within a square of `2 · radius + 1` pixels a side: what is bright grows by `radius`.
    package func dilated(radius: Int) -> Plane { extremes(radius: radius) { max($0, $1) } }

    /// The least value within a square of `2 · radius + 1` pixels a side: what is bright shrinks by `radius`.
    package func eroded(radius: Int) -> Plane { extremes(radius: radius) { min($0, $1) } }

    /// Van Herk and Gil-Werman: running extremes forwards and backwards in blocks of the window's length, so that
    /// each pixel costs three comparisons whatever the radius. Pixels beyond the edge do not count.
    private func extremes(radius: Int, _ pick: (Float, Float) -> Float) -> Plane {
        guard radius > 0, width > 0, height > 0 else { return self }
        var result = self
        result.values.withUnsafeMutableBufferPointer { values in
            for y in 0..<height {
                Self.slide(values, start: y * width, stride: 1, count: width, radius: radius, pick)
            }
            for x in 0..<width {
                Self.slide(values, start: x, stride: width, count: height, radius: radius, pick)
            }
        }
        return result
    }

    private static func slide(
        _ values: UnsafeMutableBufferPointer<Float>, start: Int, stride: Int, count: Int, radius: Int,
        _ pick: (Float, Float) -> Float
    ) {
        let window = 2 * radius + 1
        func at(_ index: Int) -> Float { values[start + index * stride] }
        // The first half of the room holds running extremes forwards, the second half backwards.
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * count) { room in
            for i in 0..<count {
                room[i] = i % window == 0 ? at(i) : pick(room[i - 1], at(i))
            }
            for i in (0..<count).reversed() {
                let ends = i == count - 1 || (i + 1) % window == 0
                room[count + i] = ends ? at(i) : pick(room[count + i + 1], at(i))
            }
            for i in 0..<count {
                let (first, last) = (max(0, i - radius), min(count - 1, i + radius))
                let (tail, head) = (room[count + first], room[last])
                // A window within one block either starts it or, cut short by the edge, ends with the line.
                let extreme = first / window != last / window ? pick(tail, head) : first % window == 0 ? head : tail
                values[start + i * stride] = extreme
            }
        }
    }
}
