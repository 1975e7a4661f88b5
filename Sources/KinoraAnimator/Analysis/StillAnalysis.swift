import KinoraCore
package import KinoraVision

/// What is where in a still, found once before the prompt is read. A pure function of the pixels.
package struct StillAnalysis: Sendable {
    /// Boxes in still pixels.
    package let regions: [Region]
    /// How sure it is that a good part of the picture is grass or leaves, 0 to 1.
    package let vegetation: Double

    /// - Parameter faces: `nil` when no cascade is at hand; then no face is ever found.
    package init(_ raster: Raster, faces: FaceFinder?) {
        let scale = min(1, 640 / Double(max(raster.width, raster.height)))
        let size = PixelSize(
            width: max(Int((Double(raster.width) * scale).rounded()), 1),
            height: max(Int((Double(raster.height) * scale).rounded()), 1))
        let rgb = Resampler.resample(
            raster, view: Resampler.View(x: 0, y: 0, ratio: 1 / scale), to: size.width, size.height)
        let colour = Raster(planes: rgb)
        regions = (faces?.faces(in: colour.luma(), colour: colour) ?? []).map { face in
            Region(
                label: "face",
                box: Box(
                    x: Double(face.x) / scale, y: Double(face.y) / scale, width: Double(face.width) / scale,
                    height: Double(face.height) / scale),
                confidence: (face.confidence * 1000).rounded() / 1000, source: .auto)
        }
        vegetation = Self.vegetation(rgb)
    }

    /// Sure from an eighth of the picture on, unlikely below a fiftieth.
    private static func vegetation(_ rgb: [Plane]) -> Double {
        let prior = VegetationPrior.plane(Scene(rgb))
        let share = Double(prior.values.reduce(0) { $0 + ($1 > 0.5 ? 1 : 0) }) / Double(prior.values.count)
        return 0.95 * smoothstep(share, from: 0.02, to: 0.125)
    }
}

extension Raster {
    /// Rounded to whole codes.
    init(planes: [Plane]) {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(planes[0].values.count * 3)
        for i in planes[0].values.indices {
            for plane in planes { pixels.append(UInt8(min(max(plane.values[i], 0), 255).rounded())) }
        }
        self.init(width: planes[0].width, height: planes[0].height, pixels: pixels)
    }
}
