import KinoraCore
import Testing

@testable import KinoraAnimator

@Suite struct FrameSizeTests {
    private static let ratios = [(1, 1), (4, 3), (3, 4), (16, 9), (9, 16), (21, 9), (4, 1), (1, 4), (3, 2), (4, 5)]

    private func size(_ still: (Int, Int), _ aspect: Aspect, _ resolution: Resolution) -> PixelSize {
        ProgramPlanner.frameSize(
            still: PixelSize(width: still.0, height: still.1), aspect: aspect, resolution: resolution)
    }

    @Test(arguments: Resolution.allCases, ratios)
    func `the short side is what was asked for, both are even, the ratio is right`(
        resolution: Resolution, ratio: (Int, Int)
    ) {
        let size = size((777, 333), .ratio(width: ratio.0, height: ratio.1), resolution)
        #expect(min(size.width, size.height) == resolution.shortSide_px)
        #expect(size.width % 2 == 0 && size.height % 2 == 0)
        let exact = Double(ratio.0) / Double(ratio.1)
        #expect(abs(size.aspect / exact - 1) <= 1 / Double(resolution.shortSide_px))
    }

    @Test(arguments: [
        ("16:9", "480p", 854, 480), ("16:9", "720p", 1280, 720), ("16:9", "1080p", 1920, 1080),
        ("16:9", "1440p", 2560, 1440), ("16:9", "2160p", 3840, 2160), ("9:16", "720p", 720, 1280),
        ("1:1", "1080p", 1080, 1080), ("4:3", "720p", 960, 720), ("21:9", "720p", 1680, 720),
    ])
    func `the usual sizes are the usual sizes`(aspect: String, resolution: String, width: Int, height: Int) throws {
        let size = size((1000, 700), try #require(Aspect(aspect)), try #require(Resolution(resolution)))
        #expect(size == PixelSize(width: width, height: height))
    }

    @Test(arguments: [
        (1920, 1080, 1280, 720), (1080, 1920, 720, 1280), (3000, 2000, 1080, 720), (1000, 1000, 720, 720),
        (30, 20, 1080, 720), (1, 1, 720, 720), (10_000, 20, 2880, 720), (20, 10_000, 720, 2880), (1001, 997, 722, 720),
    ])
    func `auto keeps the still's ratio, from 1 to 4 up to 4 to 1`(still: (Int, Int, Int, Int)) {
        #expect(size((still.0, still.1), .auto, .p720) == PixelSize(width: still.2, height: still.3))
    }
}
