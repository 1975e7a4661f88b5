extension Raster {
    /// Brightness as video knows it: BT.709 weights on the gamma-encoded values, 0…1.
    package func luma() -> Plane {
        plane { Self.luma($0, $1, $2) }
    }

    /// Brightness 0…1 and the two colour differences −0.5…0.5 (BT.709, gamma-encoded, full range). `cb` is blue
    /// against yellow, `cr` red against cyan; both are 0 in grey.
    package func opponentPlanes() -> (y: Plane, cb: Plane, cr: Plane) {
        (
            luma(),
            plane { red, green, blue in (blue - Self.luma(red, green, blue)) / 1.8556 },
            plane { red, green, blue in (red - Self.luma(red, green, blue)) / 1.5748 }
        )
    }

    /// A plane computed from the three channels of each pixel, 0…1.
    package func plane(_ value: (_ red: Float, _ green: Float, _ blue: Float) -> Float) -> Plane {
        let values = [Float](unsafeUninitializedCapacity: width * height) { target, count in
            pixels.withUnsafeBufferPointer { pixels in
                for i in 0..<width * height {
                    let (r, g, b) = (Float(pixels[3 * i]), Float(pixels[3 * i + 1]), Float(pixels[3 * i + 2]))
                    (target.baseAddress.map { $0 + i })?.initialize(to: value(r / 255, g / 255, b / 255))
                }
            }
            count = width * height
        }
        return Plane(width: width, height: height, values: values)
    }

    private static func luma(_ red: Float, _ green: Float, _ blue: Float) -> Float {
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}
