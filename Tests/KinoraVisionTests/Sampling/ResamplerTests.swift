import KinoraCore
import KinoraTestKit
import Testing

@testable import KinoraVision

@Suite struct ResamplerTests {
    private func noise(_ width: Int, _ height: Int) -> Raster {
        let hash = CounterHash(seed: 5, stream: 2)
        return Raster(
            width: width, height: height, pixels: (0..<width * height * 3).map { UInt8(hash.bits(UInt64($0)) & 255) })
    }

    private func linear(_ planes: [Plane]) -> Double {
        planes.reduce(0) { sum, plane in
            sum + plane.values.reduce(0) { $0 + Double(LinearLight.fromCode[Int($1.rounded())]) }
        }
    }

    @Test(arguments: [2, 4, 8]) func `a chequerboard seen from afar is the grey that shines like it`(shrink: Int) {
        let board = TestPicture.raster(64, 48) { x, y in (x + y) % 2 == 0 ? (255, 255, 255) : (0, 0, 0) }
        let planes = Resampler.resample(
            board, view: Resampler.View(x: 0, y: 0, ratio: Double(shrink)), to: 64 / shrink, 48 / shrink)
        // Half the light of white is sRGB 187.5, not 128.
        for plane in planes { #expect(plane.values.allSatisfy { abs($0 - 187.52) < 0.02 }) }
    }

    @Test func `at ratio 1 every pixel is itself`() {
        let raster = noise(37, 23)
        let planes = Resampler.resample(raster, view: Resampler.View(x: 0, y: 0, ratio: 1), to: 37, 23)
        for c in 0..<3 {
            for i in 0..<37 * 23 { #expect(abs(planes[c].values[i] - Float(raster.pixels[3 * i + c])) < 0.002) }
        }
    }

    @Test(arguments: [1.5, 2.25, 3.7, 6.1]) func `shrinking keeps the light there was`(ratio: Double) {
        let raster = noise(120, 90)
        let (width, height) = (Int(120 / ratio), Int(90 / ratio))
        let small = Resampler.resample(raster, view: Resampler.View(x: 0, y: 0, ratio: ratio), to: width, height)
        let whole = Resampler.resample(raster, view: Resampler.View(x: 0, y: 0, ratio: 1), to: 120, 90)
        let (a, b) = (linear(small) / Double(width * height), linear(whole) / Double(120 * 90))
        #expect(abs(a / b - 1) < 0.02, "\(a) \(b)")
    }

    @Test(arguments: [0.2, 0.5, 0.83]) func `growing stays within 0 and 255, and flat parts stay flat`(ratio: Double) {
        let edge = TestPicture.raster(24, 16) { x, _ in x < 12 ? (0, 40, 255) : (255, 40, 0) }
        let (width, height) = (Int(24 / ratio), Int(16 / ratio))
        let planes = Resampler.resample(edge, view: Resampler.View(x: 0, y: 0, ratio: ratio), to: width, height)
        #expect(planes.allSatisfy { $0.values.allSatisfy { (0...255).contains($0) } })
        #expect(planes[1].values.allSatisfy { abs($0 - 40) < 0.01 })
        #expect(planes[0][0, 0] == 0 && planes[2][0, height - 1] == 255)
    }

    @Test func `a window beyond the picture shows its edges again`() {
        let raster = TestPicture.gradient(20, 12)
        let planes = Resampler.resample(raster, view: Resampler.View(x: -6, y: -4, ratio: 1), to: 32, 20)
        for y in 0..<20 {
            for x in 0..<32 {
                let at = (min(max(y - 4, 0), 11) * 20 + min(max(x - 6, 0), 19)) * 3
                for c in 0..<3 { #expect(abs(planes[c][x, y] - Float(raster.pixels[at + c])) < 0.01) }
            }
        }
    }

    @Test(arguments: [(1, 1), (1, 40), (300, 2)]) func `pictures of a pixel or a line are filled from what there is`(
        width: Int, height: Int
    ) {
        let raster = TestPicture.flat(width, height, 200, 100, 50)
        for ratio in [0.1, 1, 7.3] {
            let planes = Resampler.resample(raster, view: Resampler.View(x: -3, y: -2, ratio: ratio), to: 16, 10)
            for (plane, value) in zip(planes, [Float(200), 100, 50]) {
                #expect(plane.values.allSatisfy { abs($0 - value) < 0.01 })
            }
        }
    }

    @Test func `a shift of half a pixel mixes two pixels in light`() {
        let raster = TestPicture.raster(16, 4) { x, _ in x < 8 ? (0, 0, 0) : (255, 255, 255) }
        let plane = Resampler.resample(raster, view: Resampler.View(x: 0.5, y: 0, ratio: 1), to: 15, 4)[0]
        #expect(plane[6, 0] == 0)
        #expect(abs(plane[7, 0] - 187.52) < 0.02)
        #expect(plane[8, 0] == 255)
    }
}

@Suite struct LinearLightTests {
    @Test func `there and back every code is itself`() {
        for code in 0..<256 {
            #expect(abs(LinearLight.toCode(LinearLight.fromCode[code]) - Float(code)) < 1e-3, "\(code)")
        }
    }

    @Test func `the curve is that of IEC 61966-2-1`() {
        #expect(LinearLight.fromCode[0] == 0 && LinearLight.fromCode[255] == 1)
        for (code, linear) in [(10, 0.003035), (64, 0.051269), (128, 0.215861), (188, 0.502886), (200, 0.577580)] {
            #expect(abs(Double(LinearLight.fromCode[code]) - linear) < 1e-6)
        }
        #expect(zip(LinearLight.fromCode, LinearLight.fromCode.dropFirst()).allSatisfy { $0.0 < $0.1 })
    }

    @Test func `light out of range is black or white`() {
        #expect(LinearLight.toCode(-0.5) == 0)
        #expect(LinearLight.toCode(1.7) == 255)
    }
}
