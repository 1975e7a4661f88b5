import KinoraVision

/// How far above its root matter stands: 0 at the foot of a run of matter, 1 at `height` above it.
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
                above = matter[x, y] > threshold ? min(above + 1, height) : max(above - 3, 0)
                rise[x, y] = above / height
            }
        }
        return rise.gaussianBlurred(sigma: 3)
    }
}
