import KinoraVision

/// Keeps what is built straight from bending: 0 within reach of long straight lines, 1 elsewhere.
enum RigidGuard {
    static func plane(_ scene: Scene) -> Plane? { nil }
}
