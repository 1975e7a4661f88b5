import KinoraCore
import KinoraVision

/// The part of the still a clip can ever see, as the samplers read it, at 1.15 × the output scale at maximum zoom.
struct WorkingPicture: Sendable {
    /// Working pixels a rest pixel.
    let scale: Double
    /// Left and upper edge in rest pixels (the left edge of rest pixel 0 is at 0).
    let x: Double
    let y: Double
    let luma: SamplePlane
    let cb: SamplePlane
    let cr: SamplePlane

    /// Oversampling that keeps detail while the four taps move across it.
    static let oversampling = 1.15

    init(_ raster: Raster, crop: Box, output: PixelSize, reach: Reach, maximumZoom: Double) {
        let ratio = crop.width / Double(output.width)
        let scale = Self.oversampling * maximumZoom
        self.scale = scale
        // Two pixels more than is reached: taps.
        let (x, y) = (-(reach.left + 2), -(reach.top + 2))
        (self.x, self.y) = (x, y)
        func even(_ length: Double) -> Int { (Int((length * scale).rounded(.up)) + 1) & ~1 }
        let planes = VideoPlanes(
            rgb: Resampler.resample(
                raster,
                view: Resampler.View(x: crop.x + x * ratio, y: crop.y + y * ratio, ratio: ratio / scale),
                to: even(Double(output.width) + reach.left + reach.right + 4),
                even(Double(output.height) + reach.top + reach.bottom + 4)))
        luma = SamplePlane(planes.y)
        cb = SamplePlane(planes.cb)
        cr = SamplePlane(planes.cr)
    }

    /// Working position of a rest position, both with pixel centres at whole numbers.
    func column(_ rest: Double) -> Double { (rest + 0.5 - x) * scale - 0.5 }
    func row(_ rest: Double) -> Double { (rest + 0.5 - y) * scale - 0.5 }
}
