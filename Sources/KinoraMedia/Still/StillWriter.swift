package import KinoraCore
package import KinoraVision

/// Writes a still as others may have it: pixels alone, without place, time, camera or thumbnail.
package struct StillWriter: Sendable {
    private let tools: MediaTools

    package init(tools: MediaTools) { self.tools = tools }

    /// What it writes.
    package static let contentType = "image/jpeg"

    /// - Parameter path: a file that is there already, or not
    /// - Throws: `cannotWrite`, `unavailable` when ffmpeg does not run
    package func write(_ raster: Raster, to path: String) async throws {
        let arguments =
            EncoderArguments.quiet
            + ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "\(raster.width)x\(raster.height)", "-i", "pipe:0"]
            + ["-frames:v", "1", "-sws_flags", "bicubic+accurate_rnd+full_chroma_int+full_chroma_inp"]
            // Every pixel keeps its colour, and the quantiser is the finest that the format has without tricks.
            + ["-c:v", "mjpeg", "-pix_fmt", "yuvj444p", "-q:v", "2", "-map_metadata", "-1"]
            + ["-f", "mjpeg", "-y", "file:\(absolutePath(path))"]
        var limits = ChildLimits.decoding(pixels: raster.size.count)
        limits.file_B = 1 << 30
        let child = Child(executable: tools.ffmpeg, arguments: arguments, limits: limits, prlimit: tools.prlimit)
        let end = try await child.run { streams in
            defer { streams.input.close() }
            try await streams.input.write(raster.pixels, raster.pixels.indices)
        }
        guard end.succeeded else {
            throw KinoraError(
                .unavailable, "the still cannot be written for the provider: \(end.complaints.last ?? "ffmpeg ended")",
                hint: "see what works: kinora doctor")
        }
    }
}

extension Raster {
    /// The middle of it, in another shape; what sticks out is cut off, nothing is stretched.
    package func cropped(to aspect: Aspect) -> Raster {
        guard case .ratio(let wide, let high) = aspect else { return self }
        let width = min(self.width, self.height * wide / high)
        let height = min(self.height, self.width * high / wide)
        guard width > 0, height > 0, (width, height) != (self.width, self.height) else { return self }
        let (left, top) = ((self.width - width) / 2, (self.height - height) / 2)
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for row in top..<top + height {
            let start = (row * self.width + left) * 3
            pixels += self.pixels[start..<start + width * 3]
        }
        return Raster(width: width, height: height, pixels: pixels)
    }
}
