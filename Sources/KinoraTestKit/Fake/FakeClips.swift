import Foundation

/// The clips that the fake provider sells: one film, made by ffmpeg at start, and after it for each request a box
/// that says whose it is. Players skip the box; the bytes differ from request to request.
package struct FakeClips: Sendable {
    let whole: [UInt8]
    /// Another film, four times as long.
    let longer: [UInt8]
    /// An mp4 without a picture in it.
    let sound: [UInt8]
    /// A PNG.
    let still: [UInt8]

    package init(seconds: Double) async throws {
        let folder = try ScratchFolder()
        let size = "testsrc2=size=96x64:rate=10"
        try await Self.film(size, seconds: seconds, to: folder("whole.mp4"))
        try await Self.film(size, seconds: seconds * 4, to: folder("longer.mp4"))
        try await ToolRun.ffmpeg(
            ["-f", "lavfi", "-i", "sine=frequency=440:duration=\(seconds)", "-c:a", "aac", folder("sound.mp4")])
        whole = try folder.read("whole.mp4")
        longer = try folder.read("longer.mp4")
        sound = try folder.read("sound.mp4")
        try await ToolRun.ffmpeg(
            ["-f", "lavfi", "-i", "testsrc2=size=320x240:rate=1:duration=1", "-frames:v", "1", folder("still.png")])
        still = try folder.read("still.png")
    }

    private static func film(_ source: String, seconds: Double, to path: String) async throws {
        try await ToolRun.ffmpeg(
            [
                "-f", "lavfi", "-i", "\(source):duration=\(seconds)", "-c:v", "libx264", "-preset", "ultrafast",
                "-pix_fmt", "yuv420p", path,
            ])
    }

    func clip(of request: String) -> [UInt8] { whole + Self.box(request) }

    private static let mark = Array("kinora fake ".utf8)

    private static func box(_ request: String) -> [UInt8] {
        let data = mark + Array(request.utf8)
        let size = UInt32(data.count + 8)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: size >> $0) } + Array("free".utf8) + data
    }

    /// Whose clip it is; nil for bytes that are no whole clip of the fake provider's.
    package static func request(of clip: [UInt8]) -> String? {
        guard let start = clip.lastIndex(of: UInt8(ascii: " ")), start >= mark.count - 1,
            Array(clip[(start - mark.count + 1)...start]) == mark
        else { return nil }
        return String(decoding: clip[(start + 1)...], as: UTF8.self)
    }
}
