import KinoraCore
import KinoraVision

/// Turns the coded parts of a picture into pixels, in a child that can do nothing else.
struct StillDecoder {
    var tools: MediaTools

    /// Interleaved 8-bit pixels as stored: R, G, B, and A where the header says so.
    func pixels(of header: StillHeader, in bytes: [UInt8]) async throws -> [UInt8] {
        let expected = header.size.count * (header.hasAlpha ? 4 : 3)
        let folder = try PrivateFolder()
        defer { folder.remove() }
        let child = Child(
            executable: tools.ffmpeg, arguments: Self.arguments(for: header),
            limits: .decoding(pixels: header.size.count), prlimit: tools.prlimit, workingFolder: folder.path)
        let end = try await child.run { streams in
            async let fed: Void = Self.feed(header.parts, of: bytes, to: streams.input)
            // One more than there may be: a decoder that gives more has read another picture than we did.
            let pixels = try await streams.output.read(upTo: expected + 1)
            try await fed
            return pixels
        }
        if end.timedOut {
            throw StillFlaw.unsupported("takes too long to decode", hint: "save it again as PNG or JPEG")
        }
        guard end.succeeded, let pixels = end.value, pixels.count == expected else {
            throw StillFlaw.damaged("its pixels cannot be decoded" + Self.reason(end.complaints))
        }
        return pixels
    }

    private static func feed(_ parts: [Range<Int>], of bytes: [UInt8], to input: PipeEnd) async throws {
        defer { input.close() }
        do {
            for part in parts { try await input.write(bytes, part) }
        } catch is PipeEnd.Closed {
            // The decoder may have seen enough; whether it has is told by what it gives.
        }
    }

    private static func arguments(for header: StillHeader) -> [String] {
        let demuxer =
            switch header.format {
            case .png: ["-f", "png_pipe", "-c:v", "png"]
            case .jpeg: ["-f", "jpeg_pipe", "-c:v", "mjpeg"]
            case .webp: ["-f", "webp_pipe", "-c:v", "webp"]
            case .avif, .heic: ["-f", "mov"]
            }
        return EncoderArguments.quiet + ["-xerror", "-err_detect", "crccheck+bitstream+buffer+explode"] + demuxer
            + ["-threads", "2", "-noautorotate", "-i", "pipe:0", "-map", "0:v:0", "-frames:v", "1"]
            + ["-sws_flags", "bicubic+accurate_rnd+full_chroma_int+full_chroma_inp"]
            + ["-f", "rawvideo", "-pix_fmt", header.hasAlpha ? "rgba" : "rgb24", "pipe:1"]
    }

    /// The decoder's own words, without addresses of its memory.
    private static func reason(_ complaints: [String]) -> String {
        guard let line = complaints.first else { return "" }
        let words = line.drop { $0 != "]" }.dropFirst()
        let text = (words.isEmpty ? Substring(line) : words).drop { $0 == " " }
        return " (\(text.prefix(100)))"
    }
}
