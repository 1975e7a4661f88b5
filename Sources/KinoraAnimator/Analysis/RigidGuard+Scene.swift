import KinoraCore
import KinoraVision

extension RigidGuard {
    /// What is built straight does not bend: 0 within 12 px (at 1280 wide; 9 px at least) of long straight edges, 1
    /// elsewhere; `nil` when there are none.
    static func plane(_ scene: Scene) -> Plane? {
        // Lines are found best on 256 to 512 pixels; on fewer, short ones go unseen.
        let longest = Double(max(scene.luma.width, scene.luma.height))
        let scale = min(max(320 / longest, 1), 2) * min(1, 512 / longest)
        let size = PixelSize(
            width: max(Int(Double(scene.luma.width) * scale), 1), height: max(Int(Double(scene.luma.height) * scale), 1)
        )
        let luma = scale < 1 ? scene.luma.areaAveraged(to: size) : scene.luma.interpolated(to: size)
        let segments = LineFinder().segments(in: luma.map { $0 / 255 })
        guard !segments.isEmpty else { return nil }
        // Never less than the nodes around a pixel 4 px away.
        let reach = Float(max(12.0 / 1280 * Double(scene.luma.width), 2.25) * scale)
        return plane(segments, size: size, reach: reach).interpolated(to: scene.luma.size)
    }
}
