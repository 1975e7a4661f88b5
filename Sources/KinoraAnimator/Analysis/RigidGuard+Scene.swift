import KinoraCore
import KinoraVision

extension RigidGuard {
    /// What is built straight does not bend: 0 within 12 px (at 1280 wide) of long straight edges, 1 elsewhere;
    /// `nil` when there are none.
    static func plane(_ scene: Scene) -> Plane? {
        let longest = max(scene.luma.width, scene.luma.height)
        let scale = min(1, 512 / Double(longest))
        let size = PixelSize(
            width: max(Int(Double(scene.luma.width) * scale), 1), height: max(Int(Double(scene.luma.height) * scale), 1)
        )
        let small = scale < 1 ? scene.luma.areaAveraged(to: size) : scene.luma
        let segments = LineFinder().segments(in: small.map { $0 / 255 })
        guard !segments.isEmpty else { return nil }
        let reach = Float(12.0 / 1280 * Double(small.width))
        return plane(segments, size: small.size, reach: reach).interpolated(to: scene.luma.size)
    }
}
