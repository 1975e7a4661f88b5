import KinoraCore
import Testing

@testable import KinoraVision

@Suite struct PlaneResizeTests {
    @Test func `averaging by a whole factor takes the mean of each block`() {
        let plane = PlaneFilterTests.noise(12, 8)
        let small = plane.areaAveraged(to: PixelSize(width: 3, height: 4))
        for y in 0..<4 {
            for x in 0..<3 {
                let block = (0..<8).map { plane[4 * x + $0 % 4, 2 * y + $0 / 4] }
                #expect(abs(small[x, y] - block.reduce(0, +) / 8) < 1e-6)
            }
        }
    }

    @Test func `averaging splits a pixel between the two it lies across`() {
        let plane = Plane(width: 3, height: 1, values: [0, 6, 12])
        #expect(plane.areaAveraged(to: PixelSize(width: 2, height: 1)).values == [2, 10])
    }

    @Test(arguments: [PixelSize(width: 7, height: 5), PixelSize(width: 31, height: 19), PixelSize(width: 1, height: 1)])
    func `averaging keeps the mean of the whole`(size: PixelSize) {
        let plane = PlaneFilterTests.noise(31, 23)
        #expect(abs(plane.areaAveraged(to: size).mean - plane.mean) < 1e-5)
    }

    @Test func `interpolating keeps a ramp a ramp, centre on centre`() {
        let ramp = Plane(width: 8, height: 6) { x, y in Float(x) + 10 * Float(y) }
        let large = ramp.interpolated(to: PixelSize(width: 32, height: 18))
        for y in 2..<16 {
            for x in 2..<30 {
                let (u, v) = ((Float(x) + 0.5) / 4 - 0.5, (Float(y) + 0.5) / 3 - 0.5)
                #expect(abs(large[x, y] - (u + 10 * v)) < 1e-4)
            }
        }
        #expect(large[0, 0] == 0)
        #expect(
            Plane(width: 1, height: 1, filledWith: 3).interpolated(to: PixelSize(width: 4, height: 2)).values
                == [Float](repeating: 3, count: 8))
    }

    @Test func `luma and colour differences follow BT.709`() {
        let raster = Raster(width: 4, height: 1, pixels: [255, 255, 255, 255, 0, 0, 0, 0, 255, 128, 128, 128])
        let (y, cb, cr) = raster.opponentPlanes()
        let expected: [(Float, Float, Float)] = [
            (1, 0, 0), (0.2126, -0.114572, 0.5), (0.0722, 0.5, -0.045847), (0.501961, 0, 0),
        ]
        for (x, colour) in expected.enumerated() {
            #expect(abs(y[x, 0] - colour.0) < 1e-5)
            #expect(abs(cb[x, 0] - colour.1) < 1e-5)
            #expect(abs(cr[x, 0] - colour.2) < 1e-5)
        }
        #expect(raster.luma() == y)
    }
}
