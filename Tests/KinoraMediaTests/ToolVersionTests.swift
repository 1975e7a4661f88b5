import Testing

@testable import KinoraMedia

@Suite("The version of ffmpeg, as it says itself")
struct ToolVersionTests {
    @Test(
        "Numbers are found in what distributions make of them",
        arguments: [
            ("ffmpeg version 5.1.9-0+deb12u1 Copyright (c) 2000-2026", 5, 1), ("ffmpeg version n7.1 Copyright", 7, 1),
            ("ffmpeg version 8.0", 8, 0), ("ffmpeg version 4.4.2-0ubuntu0.22.04.1 Copyright\nbuilt with gcc", 4, 4),
            ("ffmpeg version 6.1.1-3ubuntu5 Copyright", 6, 1),
        ])
    func number(_ text: String, _ major: Int, _ minor: Int) throws {
        #expect(try #require(ToolVersion(in: text)).number == ToolVersion.Number(major: major, minor: minor))
    }

    @Test(
        "A build from the tip of development has none, and is taken to be new",
        arguments: ["N-113007-g8d24a28d06", "git-2026-01-01"])
    func revision(_ revision: String) throws {
        let version = try #require(ToolVersion(in: "ffmpeg version \(revision) Copyright"))
        #expect(version.description == revision)
        #expect(version.number == nil)
    }

    @Test(
        "What is no answer of ffmpeg has no version",
        arguments: ["", "ffmpeg", "ffmpeg version", "hello\nffmpeg version 5.1"])
    func none(_ text: String) { #expect(ToolVersion(in: text) == nil) }

    @Test func `5.1 is new enough, 5.0 and 4.4 are not`() {
        #expect(ToolVersion.Number(major: 5, minor: 1) >= MediaTools.oldestVersion)
        #expect(ToolVersion.Number(major: 10, minor: 0) >= MediaTools.oldestVersion)
        #expect(ToolVersion.Number(major: 5, minor: 0) < MediaTools.oldestVersion)
        #expect(ToolVersion.Number(major: 4, minor: 4) < MediaTools.oldestVersion)
    }
}
