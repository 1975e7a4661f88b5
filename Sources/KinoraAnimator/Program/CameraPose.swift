package import KinoraCore

/// What a frame shows of the picture at rest: output pixel q shows rest position
/// centre + offset + (q − centre) / zoom. Rest pixels are output pixels of the first frame of a clip.
package struct CameraPose: Sendable, Hashable {
    package var zoom: Double
    /// Rest pixels.
    package var x: Double
    package var y: Double

    package static let rest = CameraPose(zoom: 1, x: 0, y: 0)

    package init(zoom: Double = 1, x: Double = 0, y: Double = 0) {
        self.zoom = zoom
        self.x = x
        self.y = y
    }

    /// Both poses at once: zooms multiply, offsets add.
    package func combined(with other: CameraPose) -> CameraPose {
        CameraPose(zoom: zoom * other.zoom, x: x + other.x, y: y + other.y)
    }
}

/// What a camera motion knows of the picture.
package struct CameraFrame: Sendable {
    package let size: PixelSize
    /// What a push goes towards, in rest pixels from the frame's centre.
    package let focusX: Double
    package let focusY: Double
    package let seed: UInt64

    package init(size: PixelSize, focusX: Double, focusY: Double, seed: UInt64) {
        self.size = size
        self.focusX = focusX
        self.focusY = focusY
        self.seed = seed
    }
}
