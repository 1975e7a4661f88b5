import KinoraCore
import Testing

@testable import KinoraVision

@Suite struct VideoPlanesTests {
    typealias Colour = (Float, Float, Float)

    private func planes(_ width: Int, _ height: Int, _ colour: (Int, Int) -> (Float, Float, Float)) -> VideoPlanes {
        VideoPlanes(
            rgb: [
                Plane(width: width, height: height) { colour($0, $1).0 },
                Plane(width: width, height: height) { colour($0, $1).1 },
                Plane(width: width, height: height) { colour($0, $1).2 },
            ])
    }

    /// ITU-R BT.709 limited range.
    private static let colours: [(Colour, Colour)] = [
        ((0, 0, 0), (16, 128, 128)), ((255, 255, 255), (235, 128, 128)), ((128, 128, 128), (125.93, 128, 128)),
        ((255, 0, 0), (62.56, 102.34, 240)), ((0, 255, 0), (172.63, 41.66, 26.27)), ((0, 0, 255), (31.81, 240, 117.73)),
        ((255, 255, 0), (219.19, 16, 138.27)), ((0, 255, 255), (188.44, 153.66, 16)),
    ]

    @Test(arguments: colours)
    func `colours have the values that video gives them`(rgb: Colour, expected: Colour) {
        let video = planes(4, 4) { _, _ in rgb }
        #expect(video.y.size == PixelSize(width: 4, height: 4))
        #expect(video.cb.size == PixelSize(width: 2, height: 2))
        #expect(video.y.values.allSatisfy { abs($0 - expected.0) < 0.01 })
        #expect(video.cb.values.allSatisfy { abs($0 - expected.1) < 0.01 })
        #expect(video.cr.values.allSatisfy { abs($0 - expected.2) < 0.01 })
    }

    @Test func `a chroma sample is centred on the left luma column of its two`() {
        func blue(column: Int) -> [Float] {
            let video = planes(12, 2) { x, _ in x == column ? (0, 0, 255) : (0, 0, 0) }
            return video.cb.values.map { (($0 - 128) / 112 * 8).rounded() / 8 }
        }
        #expect(blue(column: 4) == [0, 0, 0.5, 0, 0, 0])
        #expect(blue(column: 5) == [0, 0, 0.25, 0.25, 0, 0])
        // The column left of the first repeats it.
        #expect(blue(column: 0) == [0.75, 0, 0, 0, 0, 0])
        #expect(blue(column: 11) == [0, 0, 0, 0, 0, 0.25])
    }

    @Test func `it is centred between the two rows`() {
        for row in 0..<6 {
            let video = planes(2, 6) { _, y in y == row ? (255, 0, 0) : (0, 0, 0) }
            let shares = video.cr.values.map { ($0 - 128) / 112 }
            for (i, share) in shares.enumerated() { #expect(abs(share - (i == row / 2 ? 0.5 : 0)) < 1e-4) }
        }
    }
}
