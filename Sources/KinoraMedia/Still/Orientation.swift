import KinoraCore
import KinoraVision

/// How a stored picture is turned to stand upright: the eight values of the EXIF tag 0x0112.
enum Orientation: Int, Sendable, CaseIterable {
    case upright = 1
    case mirrored = 2
    case upsideDown = 3
    case mirroredUpsideDown = 4
    /// Mirrored over the main diagonal.
    case transposed = 5
    /// Stored on its left side: turn it clockwise.
    case turnClockwise = 6
    /// Mirrored over the other diagonal.
    case transversed = 7
    case turnCounterclockwise = 8

    var swapsSides: Bool { rawValue >= 5 }

    func applied(to size: PixelSize) -> PixelSize {
        swapsSides ? PixelSize(width: size.height, height: size.width) : size
    }

    /// The upright picture. Takes the stored one over, so that no third copy is alive.
    func applied(to raster: consuming Raster) -> Raster {
        if self == .upright { return raster }
        let stored = raster.size
        let size = applied(to: stored)
        // The stored pixel of the upright (0, 0), and the steps to take for one to the right and one down.
        let (right, down) = steps(width: stored.width)
        let start = (right < 0 ? -right : 0) * (size.width - 1) + (down < 0 ? -down : 0) * (size.height - 1)
        let source = raster.pixels
        let pixels = [UInt8](unsafeUninitializedCapacity: source.count) { target, filled in
            source.withUnsafeBufferPointer { source in
                var out = 0
                for y in 0..<size.height {
                    var from = (start + y * down) * 3
                    for _ in 0..<size.width {
                        target[out] = source[from]
                        target[out + 1] = source[from + 1]
                        target[out + 2] = source[from + 2]
                        out += 3
                        from += right * 3
                    }
                }
            }
            filled = source.count
        }
        return Raster(width: size.width, height: size.height, pixels: pixels)
    }

    private func steps(width: Int) -> (right: Int, down: Int) {
        switch self {
        case .upright: (1, width)
        case .mirrored: (-1, width)
        case .upsideDown: (-1, -width)
        case .mirroredUpsideDown: (1, -width)
        case .transposed: (width, 1)
        case .turnClockwise: (-width, 1)
        case .transversed: (-width, -1)
        case .turnCounterclockwise: (width, -1)
        }
    }
}

extension Orientation {
    /// Reads the tag from a TIFF structure (what EXIF is, after its `Exif\0\0`); anything odd is upright.
    init(exif bytes: [UInt8]) {
        self = .upright
        let little = bytes.has("II*\0", at: 0)
        guard little || bytes.has("MM\0*", at: 0),
            let directory = bytes.number(4, count: 4, littleEndian: little),
            let entries = bytes.number(directory, count: 2, littleEndian: little)
        else { return }
        for entry in 0..<entries {
            let offset = directory + 2 + entry * 12
            guard let tag = bytes.number(offset, count: 2, littleEndian: little) else { return }
            guard tag == 0x0112 else { continue }
            let value = bytes.number(offset + 8, count: 2, littleEndian: little)
            self = value.flatMap(Orientation.init) ?? .upright
            return
        }
    }
}
