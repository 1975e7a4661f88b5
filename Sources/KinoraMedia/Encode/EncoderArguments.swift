package import KinoraCore

/// What ffmpeg is told to make of raw frames on its standard input.
package struct EncoderArguments {
    var size: PixelSize
    var fps: Int
    var format: ClipFormat
    var passport: Passport

    package init(size: PixelSize, fps: Int, format: ClipFormat, passport: Passport) {
        self.size = size
        self.fps = fps
        self.format = format
        self.passport = passport
    }

    /// A fixed number, for x264 decides slightly differently with another: the same frames give the same file
    /// on every machine.
    static let threads = 4

    /// Everything from the input to the output path, which comes last.
    package func list(to path: String) -> [String] {
        // In a pattern of numbered files a percent sign of the folder's own name must be doubled.
        let numbered = path.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
        let output = format == .pngFolder ? "\(numbered)/%05d.png" : path
        return Self.quiet + input + encoder + passport.tags(for: format) + ["-y", "file:\(output)"]
    }

    static let quiet = ["-hide_banner", "-nostdin", "-loglevel", "error", "-protocol_whitelist", "file,pipe"]

    private var input: [String] {
        [
            "-f", "rawvideo", "-pixel_format", "yuv420p", "-video_size", "\(size.width)x\(size.height)",
            "-framerate", "\(fps)",
        ] + Self.colour + ["-i", "pipe:0", "-an", "-map_metadata", "-1"]
    }

    /// BT.709, limited range: what ``VideoFrame`` holds.
    static let colour = [
        "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
    ]

    private var encoder: [String] {
        switch format {
        case .mp4: mp4
        case .webm: webm
        case .gif: gif
        case .pngFolder: pngFrames
        }
    }

    /// CRF 18 is where x264 is generally held to be transparent; a clip of seconds can afford it, and what is
    /// cut, looped or joined later starts from it. Veryfast costs a tenth more bytes than medium at a third
    /// of its time.
    private var mp4: [String] {
        ["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-pix_fmt", "yuv420p"] + Self.colour + [
            "-threads", "\(Self.threads)", "-fflags", "+bitexact", "-flags:v", "+bitexact",
            "-movflags", "+faststart", "-f", "mp4",
        ]
    }

    /// Constant quality; `good` with a speed of 4 and rows in parallel keeps VP9 within a few times of x264.
    private var webm: [String] {
        ["-c:v", "libvpx-vp9", "-crf", "24", "-b:v", "0", "-deadline", "good", "-cpu-used", "4", "-row-mt", "1"]
            + ["-tile-columns", "1", "-pix_fmt", "yuv420p"] + Self.colour
            + ["-threads", "\(Self.threads)", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "webm"]
    }

    /// One palette for the whole clip, from its first frame: that is the still, and the rest is the still in
    /// motion. A palette from all frames would hold them all in memory until the last one is known; one for each
    /// frame makes still parts flicker and the file five times as large. An ordered dither stays where it is.
    private var gif: [String] {
        // Viewers show delays under 2/100 s as 10/100 s, so no GIF may run faster than 50 frames a second.
        let rate = fps > 50 ? "fps=50," : ""
        let graph =
            "\(rate)\(Self.toRGB),split[all][start];[start]trim=end_frame=1,palettegen[palette];"
            + "[all][palette]paletteuse=dither=bayer:bayer_scale=3"
        return ["-filter_complex", graph, "-loop", "0", "-fflags", "+bitexact", "-f", "gif"]
    }

    private var pngFrames: [String] {
        ["-vf", Self.toRGB, "-c:v", "png", "-threads", "\(Self.threads)", "-start_number", "1", "-f", "image2"]
    }

    /// Back to full-range RGB, chroma interpolated.
    private static let toRGB =
        "scale=in_color_matrix=bt709:in_range=tv:out_range=pc:flags=bicubic+accurate_rnd+full_chroma_int,format=rgb24"
}
