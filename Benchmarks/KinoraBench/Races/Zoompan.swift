import KinoraAnimator
import KinoraCore
import KinoraMedia

/// The same push as ffmpeg's zoompan filter makes it: the way a clip of a still is usually made.
struct Zoompan {
    let subject: Subject
    /// How many times the still is enlarged before; the usual cure for the filter's whole-pixel steps.
    let upscale: Int

    private var output: MotionProgram.Output { subject.output }

    /// Zoom of frame `on`: the curve of our push, 6 % in equal ratios, half eased twice and half thrice.
    private var zoom: String {
        let t = "(on/\(output.frames - 1))"
        let smooth = "(\(t)*\(t)*(3-2*\(t)))"
        let smoother = "(\(t)*\(t)*\(t)*(\(t)*(6*\(t)-15)+10))"
        return "pow(1.06,0.5*\(smooth)+0.5*\(smoother))"
    }

    private var filter: String {
        let crop = subject.camera.crop
        let cut = [crop.width, crop.height, crop.x, crop.y].map { "\(Int($0.rounded()))" }.joined(separator: ":")
        let scale = upscale == 1 ? "" : "scale=iw*\(upscale):ih*\(upscale),"
        return "crop=\(cut),\(scale)zoompan=z='\(zoom)':x='iw/2-(iw/zoom/2)':y='ih/2-(ih/zoom/2)'"
            + ":d=\(output.frames):s=\(output.width)x\(output.height):fps=\(output.fps),format=yuv420p"
    }

    private var input: [String] {
        ["-hide_banner", "-nostdin", "-loglevel", "error", "-i", subject.reading.still.path, "-vf", filter]
    }

    /// Makes the frames and throws them away.
    func nothing() -> [String] { input + ["-f", "null", "-"] }

    /// Makes the frames as raw bytes.
    func frames(to path: String) -> [String] { input + ["-f", "rawvideo", "-y", path] }

    /// Makes a clip, encoded as ours are.
    func clip(to path: String) -> [String] {
        input + ["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-threads", "4", "-y", path]
    }
}
