import Foundation
import KinoraCore
import KinoraVision

/// Raw 4:2:0 frames in a file, one after the other.
struct RawClip {
    let path: String
    let size: PixelSize

    struct Short: Error, CustomStringConvertible {
        var description: String
    }

    /// Writes `count` frames.
    init(_ path: String, size: PixelSize, count: Int, frame: (Int, inout VideoFrame) -> Void) throws {
        self.path = path
        self.size = size
        try Data().write(to: URL(filePath: path))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        var picture = VideoFrame(width: size.width, height: size.height)
        for n in 0..<count {
            frame(n, &picture)
            try file.write(contentsOf: Data(picture.bytes))
        }
        try file.close()
    }

    /// Frames that are there already.
    init(existing path: String, size: PixelSize) {
        self.path = path
        self.size = size
    }

    /// Visits the brightness of each of the first `count` frames.
    func luma(count: Int, _ visit: (Int, Plane) throws -> Void) throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        let pixels = size.width * size.height
        for n in 0..<count {
            try file.seek(toOffset: UInt64(n * pixels * 3 / 2))
            guard let data = try file.read(upToCount: pixels), data.count == pixels else {
                throw Short(description: "\(path) has fewer than \(count) frames")
            }
            try visit(n, Plane(width: size.width, height: size.height, values: data.map { Float($0) }))
        }
        try file.close()
    }
}
