package import KinoraVision

/// A motion is a file: a name, the words that ask for it, and what it does to a picture.
package protocol Motion: Sendable {
    /// As it stands in programs: `camera.push`, `wind.foliage`, …
    static var name: String { get }
    /// How prompts ask for it.
    static var phrases: [Phrase] { get }
}

/// A motion of the camera: it decides what part of the picture a frame shows.
package protocol CameraMotion: Motion {
    static func pose(at moment: Moment, op: Op, frame: CameraFrame) -> CameraPose
}

/// A motion of the matter in the picture, of its light, or of what floats before it.
package protocol SceneMotion: Motion {
    /// The label of the region it moves (`face`); `nil`: it finds its own place.
    static var region: String? { get }
    static func bake(_ op: Op, scene: Scene) -> Contribution
}

extension SceneMotion {
    package static var region: String? { nil }
}

/// What a motion adds to the clip. Everything that is costly has been done by now.
package struct Contribution: Sendable {
    package var warp: [WarpBasis] = []
    package var light: [LightBasis] = []
    package var overlays: [any Overlay] = []

    package init(warp: [WarpBasis] = [], light: [LightBasis] = [], overlays: [any Overlay] = []) {
        self.warp = warp
        self.light = light
        self.overlays = overlays
    }
}

/// One term of the displacement field: matter at p is seen at p + c(t) · direction · field(p), in rest pixels.
package struct WarpBasis: Sendable {
    /// On the scene's grid, in rest pixels.
    package var field: Plane
    /// A unit vector, or an axis; y grows downwards.
    package var direction: SIMD2<Float>
    package var coefficient: @Sendable (Moment) -> Float

    package init(_ field: Plane, along direction: SIMD2<Float>, _ coefficient: @escaping @Sendable (Moment) -> Float) {
        self.field = field
        self.direction = direction
        self.coefficient = coefficient
    }
}

/// One term of the light: luma above black is multiplied by 1 + Σ c(t) · field(p) · gain; chroma moves by
/// c(t) · field(p) · (cb, cr) code values.
package struct LightBasis: Sendable {
    /// On the scene's grid, −1…1.
    package var field: Plane
    package var gain: Float
    package var cb: Float
    package var cr: Float
    package var coefficient: @Sendable (Moment) -> Float

    package init(
        _ field: Plane, gain: Float, cb: Float = 0, cr: Float = 0, _ coefficient: @escaping @Sendable (Moment) -> Float
    ) {
        self.field = field
        self.gain = gain
        self.cb = cb
        self.cr = cr
        self.coefficient = coefficient
    }
}

/// Something that floats before the picture: painted into a finished frame.
package protocol Overlay: Sendable {
    func paint(at moment: Moment, pose: CameraPose, into frame: inout VideoFrame)
}
