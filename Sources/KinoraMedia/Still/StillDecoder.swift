import KinoraCore

/// Turns the coded parts of a picture into pixels, in a child that can do nothing else.
struct StillDecoder {
    var tools: MediaTools

    /// Interleaved 8-bit pixels, R, G, B and A where the header says so, with the header that they obey.
    ///
    /// That is `header` itself, but where a tool of libheif has turned the picture already.
    func pixels(
        of header: StillHeader, in bytes: [UInt8], path: String
    ) async throws -> (pixels: [UInt8], header: StillHeader) {
        switch header.format {
        case .png, .jpeg, .webp: return (try await decode(header, bytes), header)
        case .avif, .heic:
            if let tool = tools.heifTool { return try await convert(header, path: path, tool: tool) }
            // ffmpeg decodes the main picture and leaves the one that holds its transparency.
            var opaque = header
            opaque.hasAlpha = false
            do { return (try await decode(opaque, bytes, path: path), opaque) } catch is StillFlaw {
                throw KinoraError(
                    .unavailable, "“\(path)” is \(header.format.rawValue.uppercased()), which this ffmpeg cannot read",
                    hint: MediaTools.heifHint)
            }
        }
    }

    /// - Parameter path: read from here, where the format must be read in leaps; else the parts go by a pipe.
    private func decode(_ header: StillHeader, _ bytes: [UInt8], path: String? = nil) async throws -> [UInt8] {
        let expected = header.size.count * (header.hasAlpha ? 4 : 3)
        let folder = try PrivateFolder()
        defer { folder.remove() }
        let child = Child(
            executable: tools.ffmpeg, arguments: Self.arguments(for: header, path: path),
            limits: .decoding(pixels: header.size.count), prlimit: tools.prlimit, workingFolder: folder.path)
        let end = try await child.run { streams in
            async let fed: Void = Self.feed(path == nil ? header.parts : [], of: bytes, to: streams.input)
            // One more than there may be: a decoder that gives more has read another picture than we did.
            let pixels = try await streams.output.read(upTo: expected + 1)
            try await fed
            return pixels
        }
        try Self.check(end, of: tools.ffmpeg)
        guard let pixels = end.value, pixels.count == expected else {
            throw StillFlaw.damaged("its pixels cannot be decoded" + Self.reason(end.complaints))
        }
        return pixels
    }

    /// AVIF and HEIC through libheif, which knows tiles, transparency, turns and mirrors, to a PNG of ours.
    private func convert(
        _ header: StillHeader, path: String, tool: String
    ) async throws -> (pixels: [UInt8], header: StillHeader) {
        let folder = try PrivateFolder()
        defer { folder.remove() }
        var limits = ChildLimits.decoding(pixels: header.size.count)
        limits.file_B = 1 << 30
        let child = Child(
            executable: tool, arguments: [absolutePath(path), "\(folder.path)/still.png"], limits: limits,
            prlimit: tools.prlimit, workingFolder: folder.path)
        // It talks on its standard output; nobody needs that, but it must not be cut off.
        let end = try await child.run { streams in _ = try await streams.output.read(upTo: 1 << 16) }
        try Self.check(end, of: tool)
        guard let name = entries(of: folder.path).filter({ $0.hasSuffix(".png") }).min() else {
            throw StillFlaw.damaged("its pixels cannot be decoded" + Self.reason(end.complaints))
        }
        let bytes = try StillFile.bytes("\(folder.path)/\(name)", limit_B: 1 << 30)
        var upright = try PNGHeader.parse(bytes)
        upright.profile = header.profile
        return (try await decode(upright, bytes), upright)
    }

    private static func check<Value>(_ end: Child.End<Value>, of tool: String) throws {
        if end.timedOut {
            throw StillFlaw.unsupported("takes too long to decode", hint: "save it again as PNG or JPEG")
        }
        if end.succeeded { return }
        // A tool that does not start says nothing, or its loader does; a decoder always complains of the picture.
        let isLoader = end.complaints.contains { $0.contains("error while loading shared libraries") }
        if isLoader || end.complaints.isEmpty && end.signal == nil {
            throw KinoraError(
                .unavailable, "\(tool) does not run: \(end.complaints.last ?? "it ended at once")",
                hint: "see what works: kinora doctor")
        }
        throw StillFlaw.damaged("its pixels cannot be decoded" + reason(end.complaints))
    }

    private static func feed(_ parts: [Range<Int>], of bytes: [UInt8], to input: PipeEnd) async throws {
        defer { input.close() }
        do {
            for part in parts { try await input.write(bytes, part) }
        } catch is PipeEnd.Closed {
            // The decoder may have seen enough; whether it has is told by what it gives.
        }
    }

    private static func arguments(for header: StillHeader, path: String?) -> [String] {
        let demuxer =
            switch header.format {
            case .png: ["-f", "png_pipe", "-c:v", "png"]
            case .jpeg: ["-f", "jpeg_pipe", "-c:v", "mjpeg"]
            case .webp: ["-f", "webp_pipe", "-c:v", "webp"]
            case .avif, .heic: ["-f", "mov"]
            }
        return EncoderArguments.quiet + ["-xerror", "-err_detect", "crccheck+bitstream+buffer+explode"] + demuxer
            + ["-threads", "2", "-noautorotate", "-i", path.map { "file:\(absolutePath($0))" } ?? "pipe:0"]
            + ["-map", "0:v:0", "-frames:v", "1"]
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
