import KinoraVision

/// How far above its root matter stands: 0 at the foot of a run of matter, 1 at `height` above it. What ends in the
/// upper half of the picture is taken for a crown that hangs on a trunk, and is free nearly everywhere.
enum RootPin {
    /// - Parameters:
    ///   - matter: 0…1; a run is a stretch of a column above `threshold`
    ///   - height: nodes from the foot to full freedom
    static func plane(_ matter: Plane, threshold: Float = 0.25, height: Float) -> Plane {
        var rise = Plane(width: matter.width, height: matter.height)
        for x in 0..<matter.width {
            // What runs out of the frame below has its root somewhere down there.
            var above: Float = matter[x, matter.height - 1] > threshold ? height * 0.35 : 0
            for y in stride(from: matter.height - 1, through: 0, by: -1) {
                guard matter[x, y] > threshold else {
                    above = max(above - 3, 0)
                    continue
                }
                if above == 0 { above = height * hang(Float(y) / Float(matter.height)) }
                above = min(above + 1, height)
                rise[x, y] = above / height
            }
        }
        return rise.gaussianBlurred(sigma: 3)
    }

    /// How free the foot of a run is, by how far down the picture it stands.
    private static func hang(_ down: Float) -> Float { 0.75 * smoothstep(down, from: 0.75, to: 0.55) }
}
