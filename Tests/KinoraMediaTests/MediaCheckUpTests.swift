import Foundation
import KinoraCore
import KinoraTestKit
import Testing

@testable import KinoraMedia

@Suite("What is told about ffmpeg")
struct MediaCheckUpTests {
    /// Answers as an ffmpeg of `version` with these codecs would.
    private func checkUp(version: String, codecs: [String]) async throws -> [String: CheckUp] {
        let folder = try ScratchFolder()
        let list = codecs.map { " V....D \($0)   \($0) of some kind" }.joined(separator: "\n")
        let script = """
            #!/bin/sh
            [ "$1" = -version ] && { echo 'ffmpeg version \(version) Copyright'; exit; }
            echo 'Codecs:'
            echo ' V..... = Video'
            echo ' ------'
            echo '\(list)'
            """
        for name in ["ffmpeg", "ffprobe"] { try folder.writeExecutable(script, to: name) }
        let checks = await MediaTools.checkUp(environment: ["PATH": "\(folder.path):/usr/bin:/bin"])
        return Dictionary(checks.map { ($0.name, $0) }) { first, _ in first }
    }

    private let all = ["libx264", "libvpx-vp9", "gif", "png", "mjpeg", "webp"]

    @Test func `All there is fine`() async throws {
        let checks = try await checkUp(version: "5.1.9-0+deb12u1", codecs: all)
        #expect(checks["ffmpeg"]?.found.hasPrefix("5.1.9 at /") == true)
        #expect(checks["clips"]?.found == ".mp4 (H.264), .webm (VP9), .gif, PNG frames")
        #expect(checks["pictures"]?.found.hasPrefix("PNG, JPEG, WebP") == true)
        for name in ["ffmpeg", "clips"] { #expect(checks[name]?.status == .fine) }
    }

    @Test func `One that is too old is broken, and says what is new enough`() async throws {
        let check = try #require(try await checkUp(version: "4.4.2", codecs: all)["ffmpeg"])
        #expect(check.status == .broken)
        #expect(check.costs == "kinora needs 5.1 or newer: no picture is read, no clip is made")
        #expect(check.mend?.contains("install ffmpeg") == true)
    }

    @Test func `A codec that is missing costs its format, and the main one costs all`() async throws {
        let lacking = try #require(
            try await checkUp(version: "6.0", codecs: all.filter { $0 != "libvpx-vp9" })["clips"])
        #expect(lacking.status == .lacking)
        #expect(lacking.found == ".mp4 (H.264), .gif, PNG frames")
        #expect(lacking.costs == "clips cannot be written as .webm (VP9)")
        #expect(try await checkUp(version: "6.0", codecs: all.filter { $0 != "libx264" })["clips"]?.status == .broken)
        #expect(try await checkUp(version: "6.0", codecs: [])["pictures"]?.status == .broken)
    }

    @Test func `HEIC and AVIF come with libheif, AVIF with a decoder of AV1 too`() async throws {
        let bare = MediaTools(ffmpeg: "", ffprobe: "", prlimit: nil, heifTool: nil)
        let whole = MediaTools(ffmpeg: "", ffprobe: "", prlimit: nil, heifTool: "/usr/bin/heif-dec")
        let check = bare.picturesCheck(decoders: ["png", "mjpeg", "webp"])
        #expect(check.status == .lacking)
        #expect(check.costs == "pictures cannot be read as AVIF, HEIC")
        #expect(check.mend?.hasPrefix("sudo apt-get install libheif") == true || check.mend == "brew install libheif")
        #expect(bare.picturesCheck(decoders: ["png", "mjpeg", "webp", "libdav1d"]).found == "PNG, JPEG, WebP, AVIF")
        #expect(whole.picturesCheck(decoders: ["png", "mjpeg", "webp"]).status == .fine)
    }

    @Test func `None at all is broken, with the line that installs it`() async throws {
        let checks = await MediaTools.checkUp(environment: ["PATH": "/nowhere"])
        #expect(checks.map(\.status) == [.broken])
        #expect(checks.first?.mend?.hasSuffix("install ffmpeg") == true)
    }
}
