public import KinoraCore

/// One channel of anything, for analysis and fields: rows from the top, no padding.
public struct Plane: Sendable, Equatable {
    public let width: Int
    public let height: Int
    public var values: [Float]

    public var size: PixelSize { PixelSize(width: width, height: height) }

    public init(width: Int, height: Int, values: [Float]) {
        precondition(values.count == width * height, "a plane of \(width)×\(height) needs one value a pixel")
        self.width = width
        self.height = height
        self.values = values
    }

    public init(width: Int, height: Int, filledWith value: Float = 0) {
        self.init(width: width, height: height, values: [Float](repeating: value, count: width * height))
    }

    /// A plane whose value at each pixel is computed from its column and row.
    public init(width: Int, height: Int, _ value: (_ x: Int, _ y: Int) -> Float) {
        var values = [Float]()
        values.reserveCapacity(width * height)
        for y in 0..<height { for x in 0..<width { values.append(value(x, y)) } }
        self.init(width: width, height: height, values: values)
    }

    public subscript(x: Int, y: Int) -> Float {
        get { values[y * width + x] }
        set { values[y * width + x] = newValue }
    }
}
