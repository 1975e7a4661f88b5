public import KinoraCore

/// A decoded picture: 8-bit sRGB, three interleaved channels, rows from the top, no padding.
public struct Raster: Sendable, Equatable {
    public let width: Int
    public let height: Int
    /// `width · height · 3` bytes in the order R, G, B.
    public var pixels: [UInt8]

    public var size: PixelSize { PixelSize(width: width, height: height) }

    public init(width: Int, height: Int, pixels: [UInt8]) {
        precondition(pixels.count == width * height * 3, "a raster of \(width)×\(height) needs 3 bytes a pixel")
        self.width = width
        self.height = height
        self.pixels = pixels
    }
}
