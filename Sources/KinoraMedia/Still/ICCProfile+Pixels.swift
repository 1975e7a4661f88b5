import KinoraVision

extension ICCProfile {
    /// Turns interleaved 8-bit device colours into sRGB, in place. What lies outside of sRGB is clipped.
    /// - Parameter channels: 3, or 4 when an alpha follows that stays as it is.
    func convert(_ pixels: inout [UInt8], channels: Int) {
        pixels.withUnsafeMutableBufferPointer { pixels in
            matrix.withUnsafeBufferPointer { m in
                curves[0].withUnsafeBufferPointer { red in
                    curves[1].withUnsafeBufferPointer { green in
                        curves[2].withUnsafeBufferPointer { blue in
                            for offset in stride(from: 0, to: pixels.count, by: channels) {
                                let r = red[Int(pixels[offset])]
                                let g = green[Int(pixels[offset + 1])]
                                let b = blue[Int(pixels[offset + 2])]
                                pixels[offset] = LinearLight.toByte(m[0] * r + m[1] * g + m[2] * b)
                                pixels[offset + 1] = LinearLight.toByte(m[3] * r + m[4] * g + m[5] * b)
                                pixels[offset + 2] = LinearLight.toByte(m[6] * r + m[7] * g + m[8] * b)
                            }
                        }
                    }
                }
            }
        }
    }
}
