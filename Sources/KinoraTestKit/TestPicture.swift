package import KinoraVision

/// Pictures that tests make by rule.
package enum TestPicture {
    /// Smooth colour over the whole picture; no two corners are alike, so that every turn and mirror shows.
    package static func gradient(_ width: Int, _ height: Int) -> Raster {
        raster(width, height) { x, y in
            (
                UInt8(40 + 180 * x / max(1, width - 1)), UInt8(30 + 190 * y / max(1, height - 1)),
                UInt8(220 - 160 * (x + y) / max(1, width + height - 2))
            )
        }
    }

    package static func flat(_ width: Int, _ height: Int, _ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Raster {
        raster(width, height) { _, _ in (red, green, blue) }
    }

    package static func raster(
        _ width: Int, _ height: Int, _ colour: (_ x: Int, _ y: Int) -> (UInt8, UInt8, UInt8)
    ) -> Raster {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                let (red, green, blue) = colour(x, y)
                pixels += [red, green, blue]
            }
        }
        return Raster(width: width, height: height, pixels: pixels)
    }

    /// A video frame with a smooth picture that moves by one pixel a frame.
    package static func frame(_ width: Int, _ height: Int, number: Int) -> VideoFrame {
        var frame = VideoFrame(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width { frame.bytes[y * width + x] = UInt8(16 + (x + y + number) * 2 % 200) }
        }
        let chroma = width * height
        for y in 0..<height / 2 {
            for x in 0..<width / 2 {
                let place = chroma + y * (width / 2) + x
                frame.bytes[place] = UInt8(64 + (x * 128) / width)
                frame.bytes[place + width * height / 4] = UInt8(192 - (y * 128) / height)
            }
        }
        return frame
    }
}
