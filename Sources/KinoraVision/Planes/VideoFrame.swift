public import KinoraCore

/// One picture of a clip as encoders want it: planar Y'CbCr 4:2:0, BT.709, limited range, no padding.
///
/// The bytes are Y (`width · height`), then Cb and Cr (a quarter of that each). Both sides are even.
public struct VideoFrame: Sendable, Equatable {
    public let width: Int
    public let height: Int
    public var bytes: [UInt8]

    public var size: PixelSize { PixelSize(width: width, height: height) }

    public init(width: Int, height: Int) {
        precondition(width > 0 && height > 0 && width % 2 == 0 && height % 2 == 0, "4:2:0 needs even sides")
        self.width = width
        self.height = height
        self.bytes = [UInt8](repeating: 0, count: width * height * 3 / 2)
    }
}
