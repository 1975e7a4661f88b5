import KinoraVision

/// What stands behind a transparent picture, for a clip has no alpha.
///
/// White, as on a page, unless what is visible is itself almost white; then a dark grey, so that a white logo
/// does not vanish. Mixed in linear light, where half covered looks half covered.
enum AlphaBackground: UInt8 {
    case white = 255
    case darkGrey = 48

    /// Mean linear luminance of what is visible from which white would no longer set it off.
    private static let bright = 0.8

    var note: String {
        "its transparent parts were put before \(self == .white ? "white" : "dark grey, because it is almost white")"
    }

    /// Turns R, G, B, A into R, G, B before a background, in place.
    /// - Returns: the background; `nil` when the picture was opaque all over.
    static func flatten(_ pixels: inout [UInt8]) -> AlphaBackground? {
        let count = pixels.count / 4
        let background = choose(for: pixels)
        pixels.withUnsafeMutableBufferPointer { pixels in
            LinearLight.fromCode.withUnsafeBufferPointer { linear in
                let behind = linear[Int((background ?? .white).rawValue)]
                for index in 0..<count {
                    let from = index * 4
                    let to = index * 3
                    let alpha = Float(pixels[from + 3]) * (1 / 255)
                    let isOpaque = pixels[from + 3] == 255
                    for channel in 0..<3 {
                        let code = pixels[from + channel]
                        let mixed = behind + (linear[Int(code)] - behind) * alpha
                        pixels[to + channel] = isOpaque ? code : LinearLight.toByte(mixed)
                    }
                }
            }
        }
        pixels.removeLast(count)
        return background
    }

    private static func choose(for rgba: [UInt8]) -> AlphaBackground? {
        var visible = 0
        var light = 0.0
        rgba.withUnsafeBufferPointer { rgba in
            LinearLight.fromCode.withUnsafeBufferPointer { linear in
                for offset in stride(from: 0, to: rgba.count, by: 4) {
                    let alpha = Int(rgba[offset + 3])
                    visible += alpha
                    // BT.709 luminance.
                    let luminance =
                        0.2126 * linear[Int(rgba[offset])] + 0.7152 * linear[Int(rgba[offset + 1])] + 0.0722
                        * linear[Int(rgba[offset + 2])]
                    light += Double(luminance) * Double(alpha)
                }
            }
        }
        if visible == rgba.count / 4 * 255 { return nil }
        return visible > 0 && light / Double(visible) > bright ? .darkGrey : .white
    }
}
