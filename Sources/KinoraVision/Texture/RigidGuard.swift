package import KinoraCore

/// Where nothing may be bent: around long straight edges.
package enum RigidGuard {
    /// 1 where a pixel is free to move and 0 within `reach` pixels of a segment, rising smoothly over as much again.
    ///
    /// - Parameter segments: in pixels of a plane of this size.
    package static func plane(_ segments: [LineSegment], size: PixelSize, reach: Float) -> Plane {
        var marks = Plane(width: size.width, height: size.height)
        for segment in segments {
            // Two marks a pixel leave no gap.
            let steps = max(1, Int((segment.length * 2).rounded(.up)))
            for step in 0...steps {
                let part = Double(step) / Double(steps)
                let x = Int((segment.x0 + (segment.x1 - segment.x0) * part).rounded(.down))
                let y = Int((segment.y0 + (segment.y1 - segment.y0) * part).rounded(.down))
                guard (0..<size.width).contains(x), (0..<size.height).contains(y) else { continue }
                marks[x, y] = 1
            }
        }
        let distances = marks.distances(above: 0.5)
        return distances.map { $0 == .infinity ? 1 : smoothstep($0, from: reach, to: 2 * reach) }
    }
}
