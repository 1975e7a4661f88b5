import KinoraCore
import KinoraVision

/// A camera pose as straight lines from output pixels to rest pixels and to working pixels.
struct View: Sendable {
    /// Rest position of output pixel (0, 0), and rest pixels an output pixel.
    let restX: Double
    let restY: Double
    let restStep: Double
    private let picture: (x: Double, y: Double, step: Double)

    init(_ pose: CameraPose, output: PixelSize, picture: WorkingPicture) {
        restStep = 1 / pose.zoom
        let (cx, cy) = (Double(output.width - 1) / 2, Double(output.height - 1) / 2)
        restX = cx + pose.x - cx * restStep
        restY = cy + pose.y - cy * restStep
        self.picture = (picture.column(restX), picture.row(restY), restStep * picture.scale)
    }

    func lumaColumns(_ picture: WorkingPicture, count: Int) -> AxisMap {
        AxisMap(origin: self.picture.x, step: self.picture.step, count: count, sourceCount: picture.luma.width)
    }

    func lumaRows(_ picture: WorkingPicture, count: Int) -> AxisMap {
        AxisMap(origin: self.picture.y, step: self.picture.step, count: count, sourceCount: picture.luma.height)
    }

    /// Chroma pixel i sits on luma column 2i, in the output and in the working picture alike.
    func chromaColumns(_ picture: WorkingPicture, count: Int) -> AxisMap {
        AxisMap(origin: self.picture.x / 2, step: self.picture.step, count: count, sourceCount: picture.cb.width)
    }

    /// Chroma pixel j sits between luma rows 2j and 2j + 1.
    func chromaRows(_ picture: WorkingPicture, count: Int) -> AxisMap {
        let origin = (self.picture.y + self.picture.step / 2 - 0.5) / 2
        return AxisMap(origin: origin, step: self.picture.step, count: count, sourceCount: picture.cb.height)
    }
}
