import Foundation
import KinoraAnimator
import KinoraCore
import KinoraMedia
import KinoraVision

/// The cropped still as ffmpeg scales it: a yardstick that is not ours.
enum ScaledStill: CaseIterable {
    /// Averages code values: darker than the still where fine light and dark meet.
    case area
    /// Averages light, as ours does; needs ffmpeg's zscale.
    case areaOfLight

    var name: String {
        switch self {
        case .area: "ffmpeg crop, scale=area"
        case .areaOfLight: "ffmpeg crop, scale=area in linear light"
        }
    }

    /// What the first frame is held to; nothing where the yardstick itself errs.
    var least: Double? { self == .areaOfLight ? 45 : nil }

    /// `nil` when this ffmpeg cannot, or the crop does not lie on whole pixels.
    func frame(of subject: Subject, scratch: ScratchFolder) throws -> VideoFrame? {
        let (crop, output) = (subject.camera.crop, subject.output)
        let edges = [crop.width, crop.height, crop.x, crop.y]
        guard edges.allSatisfy({ abs($0 - $0.rounded()) < 1e-3 }) else { return nil }
        let cut = "crop=" + edges.map { "\(Int($0.rounded()))" }.joined(separator: ":")
        let size = "scale=\(output.width):\(output.height):flags=area+accurate_rnd+full_chroma_int+full_chroma_inp"
        let filter =
            switch self {
            case .area: "format=gbrp,\(cut),\(size)," + Self.planar
            case .areaOfLight:
                "format=gbrp,\(cut),zscale=tin=iec61966-2-1:t=linear:min=gbr:m=gbr:rin=full:r=full:npl=100,format=gbrp16,"
                    + "\(size),zscale=tin=linear:t=iec61966-2-1:rin=full:r=full:npl=100,format=gbrp,"
                    + "zscale=m=709:r=limited:c=left:f=bilinear,format=yuv420p"
            }
        let path = scratch.file("yardstick.yuv")
        let input = ["-hide_banner", "-nostdin", "-loglevel", "error", "-i", subject.reading.still.path]
        guard
            (try? ToolRun.run(
                subject.tools.ffmpeg,
                input + ["-vf", filter, "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-y", path])) != nil,
            let data = FileManager.default.contents(atPath: path)
        else { return nil }
        var frame = VideoFrame(width: output.width, height: output.height)
        guard data.count == frame.bytes.count else { return nil }
        frame.bytes = [UInt8](data)
        return frame
    }

    /// BT.709, limited range, chroma on the left column.
    private static let planar =
        "scale=out_color_matrix=bt709:out_range=tv:out_v_chr_pos=128:out_h_chr_pos=0"
        + ":flags=bilinear+accurate_rnd+full_chroma_int,format=yuv420p"
}
