package import KinoraCore

extension Plane {
    /// The plane at another size, each pixel the mean of the area it covers. Made for shrinking; growing this way
    /// repeats pixels.
    package func areaAveraged(to size: PixelSize) -> Plane {
        guard size != self.size else { return self }
        return across(Self.coverage(from: height, to: size.height), size.height)
            .along(Self.coverage(from: width, to: size.width), size.width)
    }

    /// The plane at another size by straight interpolation between pixel centres; the outermost half pixel repeats
    /// the edge. Made for growing; shrinking by more than 2 this way leaves pixels out.
    package func interpolated(to size: PixelSize) -> Plane {
        guard size != self.size else { return self }
        return across(Self.neighbours(from: height, to: size.height), size.height)
            .along(Self.neighbours(from: width, to: size.width), size.width)
    }

    /// What one output sample is made of: `weights.count` source samples from `first` on.
    private struct Taps {
        var first: Int
        var weights: [Float]
    }

    private static func coverage(from count: Int, to target: Int) -> [Taps] {
        let step = Double(count) / Double(target)
        return (0..<target).map { index in
            let (start, end) = (Double(index) * step, min(Double(count), Double(index + 1) * step))
            let first = min(count - 1, Int(start))
            let last = max(first, min(count - 1, Int(end.rounded(.up)) - 1))
            let parts = (first...last).map { max(0, min(end, Double($0 + 1)) - max(start, Double($0))) }
            let total = parts.reduce(0, +)
            return Taps(first: first, weights: parts.map { Float($0 / total) })
        }
    }

    private static func neighbours(from count: Int, to target: Int) -> [Taps] {
        let step = Double(count) / Double(target)
        return (0..<target).map { index in
            let position = max(0, min(Double(count - 1), (Double(index) + 0.5) * step - 0.5))
            let first = max(0, min(count - 2, Int(position)))
            guard count > 1 else { return Taps(first: 0, weights: [1]) }
            let part = Float(position - Double(first))
            return Taps(first: first, weights: [1 - part, part])
        }
    }

    private func along(_ taps: [Taps], _ target: Int) -> Plane {
        var result = Plane(width: target, height: height)
        values.withUnsafeBufferPointer { source in
            result.values.withUnsafeMutableBufferPointer { out in
                for (x, tap) in taps.enumerated() {
                    for y in 0..<height {
                        var sum: Float = 0
                        for (k, weight) in tap.weights.enumerated() {
                            sum += weight * source[y * width + tap.first + k]
                        }
                        out[y * target + x] = sum
                    }
                }
            }
        }
        return result
    }

    private func across(_ taps: [Taps], _ target: Int) -> Plane {
        var result = Plane(width: width, height: target)
        values.withUnsafeBufferPointer { source in
            result.values.withUnsafeMutableBufferPointer { out in
                for (y, tap) in taps.enumerated() {
                    for (k, weight) in tap.weights.enumerated() {
                        let from = (tap.first + k) * width
                        for x in 0..<width { out[y * width + x] += weight * source[from + x] }
                    }
                }
            }
        }
        return result
    }
}
