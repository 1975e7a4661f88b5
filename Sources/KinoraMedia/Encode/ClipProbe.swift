package import KinoraCore

/// What a clip on disk really is, as `ffprobe` sees it.
package struct ClipFacts: Sendable, Hashable {
    package var codec: String
    package var size: PixelSize
    package var pixelFormat: String
    /// Frames a second; `nil` where the container does not tell.
    package var fps: Double?
    package var frames: Int
    package var seconds: Double
    /// When the first picture is due, in seconds; sound may begin before it.
    package var start: Double
    /// BT.709 limited range reads `tv`, `bt709`, `bt709`, `bt709`; `unknown` where nothing is said.
    package var colour: Colour
    /// The container's tags, their names in lower case.
    package var tags: [String: String]

    package struct Colour: Sendable, Hashable {
        package var range: String
        package var matrix: String
        package var primaries: String
        package var transfer: String
    }
}

/// Asks `ffprobe` about a clip.
package struct ClipProbe: Sendable {
    private let tools: MediaTools

    package init(tools: MediaTools) { self.tools = tools }

    /// - Throws: `notFound`, or `badStill` for what is no clip.
    package func probe(_ path: String) async throws -> ClipFacts {
        let demuxer = try Self.demuxer(path)
        let arguments = [
            "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file,pipe", "-f", demuxer,
            "-select_streams", "v:0", "-count_packets", "-show_streams", "-show_format",
            "-of", "default=noprint_wrappers=1", "-i", "file:\(absolutePath(path))",
        ]
        let child = Child(
            executable: tools.ffprobe, arguments: arguments, limits: .probing, prlimit: tools.prlimit)
        let end = try await child.run { streams in
            streams.input.close()
            return try await streams.output.read(upTo: 1 << 20)
        }
        guard end.succeeded, let answer = end.value, let facts = ClipFacts(answer) else {
            throw KinoraError(
                .badStill, "“\(path)” is damaged: \(end.complaints.last ?? "it holds no pictures")",
                hint: "make it again")
        }
        return facts
    }

    /// The demuxer by signature, so that a playlist under a clip's name opens nothing.
    private static func demuxer(_ path: String) throws -> String {
        let head: [UInt8]
        do { head = try StillFile.head(path, count: 16) } catch let flaw as StillFlaw {
            throw KinoraError(.badStill, "“\(path)” \(flaw.says)", hint: flaw.hint)
        }
        if head.has("ftyp", at: 4) { return "mov" }
        if head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return "matroska" }
        if head.has("GIF8", at: 0) { return "gif" }
        if head.starts(with: PNGHeader.signature) { return "png_pipe" }
        throw KinoraError(.badStill, "“\(path)” is no clip", hint: "name an mp4, WebM or GIF")
    }
}

extension ClipFacts {
    /// Reads `key=value` lines; the first of a key counts, so that streams go before the container.
    init?(_ answer: [UInt8]) {
        var values: [String: String] = [:]
        for line in String(decoding: answer, as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let (key, value) = (String(line[..<equals]), String(line[line.index(after: equals)...]))
            if values[key] == nil, value != "N/A" { values[key] = value }
        }
        func number(_ key: String) -> Double? { values[key].flatMap(Double.init) }
        guard let codec = values["codec_name"], let width = number("width"), let height = number("height") else {
            return nil
        }
        self.codec = codec
        size = PixelSize(width: Int(width), height: Int(height))
        pixelFormat = values["pix_fmt"] ?? "unknown"
        let rate = (values["r_frame_rate"] ?? "").split(separator: "/").compactMap { Double($0) }
        fps = rate.count == 2 && rate[1] > 0 ? rate[0] / rate[1] : nil
        frames = Int(number("nb_read_packets") ?? 0)
        seconds = number("duration") ?? 0
        start = number("start_time") ?? 0
        colour = Colour(
            range: values["color_range"] ?? "unknown", matrix: values["color_space"] ?? "unknown",
            primaries: values["color_primaries"] ?? "unknown", transfer: values["color_transfer"] ?? "unknown")
        tags = values.reduce(into: [:]) { tags, pair in
            if pair.key.hasPrefix("TAG:") { tags[pair.key.dropFirst(4).lowercased()] = pair.value }
        }
    }
}
