import KinoraCore
import Testing

@testable import KinoraVision

@Suite struct SamplerTests {
    /// Widths of every remainder by eight, zooms both ways, views that begin and end far outside.
    @Test(arguments: 0..<24 as Range<Int>) func `both samplers give the same bytes at the same positions`(row: Int) {
        let (seed, width, height) = (UInt64(row), 17 + 7 * row, 9 + 5 * row)
        let hash = CounterHash(seed: seed, stream: 1)
        let plane = SamplePlane(Sampling.noise(width, height, seed: seed))
        for k in 0..<4 {
            let at = UInt64(4 * k)
            let step = 0.3 + 1.7 * hash.unit(at)
            let x = hash.signed(at + 1) * 40
            let y = hash.signed(at + 2) * 40
            let columns = 1 + Int(hash.unit(at + 3) * 90)
            let (across, down) = Sampling.maps(plane, x: x, y: y, step: step, columns, 30 + k)
            #expect(
                Sampling.separable(plane, across, down) == Sampling.warp(plane, across, down),
                "\(x) \(y) \(step) \(columns)")
        }
    }

    @Test(arguments: [(8, 8), (13, 7), (33, 21), (2, 2), (1, 1), (1, 30), (41, 1)])
    func `at rest the picture comes back to the bit`(width: Int, height: Int) {
        let picture = Sampling.noise(width, height)
        let plane = SamplePlane(picture)
        let (columns, rows) = Sampling.maps(plane, x: 0, y: 0, step: 1, width, height)
        #expect(Sampling.separable(plane, columns, rows) == Sampling.bytes(picture))
        #expect(Sampling.warp(plane, columns, rows) == Sampling.bytes(picture))
    }

    @Test(arguments: [Float(0), 1, 16, 127, 128, 235, 254, 255]) func `what is flat stays flat`(value: Float) {
        let plane = SamplePlane(Plane(width: 40, height: 30, filledWith: value))
        let (columns, rows) = Sampling.maps(plane, x: -7.3, y: -4.9, step: 0.913, 61, 44)
        #expect(Sampling.separable(plane, columns, rows).allSatisfy { $0 == UInt8(value) })
        #expect(Sampling.warp(plane, columns, rows).allSatisfy { $0 == UInt8(value) })
    }

    @Test(arguments: [(0.125, 0.0), (0.5, 0.5), (-0.3, 0.77)])
    func `a slope stays the slope it is, to one code`(shift: Double, other: Double) {
        let plane = SamplePlane(Plane(width: 60, height: 40) { x, y in 3 * Float(x) + Float(y) + 5 })
        let (columns, rows) = Sampling.maps(plane, x: 8 + shift, y: 8 + other, step: 0.83, 45, 30)
        let got = Sampling.separable(plane, columns, rows)
        for y in 0..<30 {
            for x in 0..<45 {
                let exact = 3 * (8 + shift + 0.83 * Double(x)) + 8 + other + 0.83 * Double(y) + 5
                #expect(abs(Double(got[y * 45 + x]) - exact) <= 1)
            }
        }
    }

    @Test(arguments: [(3, 2), (-5, 4), (7, -9), (-13, -13)])
    func `a shift by whole pixels loses nothing, and borders repeat the edge`(dx: Int, dy: Int) {
        let picture = Sampling.noise(29, 23)
        let plane = SamplePlane(picture)
        let (columns, rows) = Sampling.maps(plane, x: Double(dx), y: Double(dy), step: 1, 29, 23)
        let expected = Sampling.bytes(
            Plane(width: 29, height: 23) { x, y in picture[min(max(x + dx, 0), 28), min(max(y + dy, 0), 22)] })
        #expect(Sampling.separable(plane, columns, rows) == expected)
        #expect(Sampling.warp(plane, columns, rows) == expected)
    }

    @Test func `far outside there is the edge and nothing but the edge`() {
        let picture = Sampling.noise(16, 16)
        let plane = SamplePlane(picture)
        let places: [(Double, Double)] = [(-500, -500), (900, -90), (-90, 900), (900, 900)]
        for (x, y) in places {
            let corner = (x < 0 ? 0 : 15, y < 0 ? 0 : 15)
            let (columns, rows) = Sampling.maps(plane, x: x, y: y, step: 0.7, 9, 9)
            let value = UInt8(picture[corner.0, corner.1])
            #expect(Sampling.separable(plane, columns, rows).allSatisfy { $0 == value })
        }
    }

    @Test func `black beside white overshoots into 0 and 255, never around`() {
        let plane = SamplePlane(Plane(width: 32, height: 32) { x, y in (x / 4 + y / 4) % 2 == 0 ? 0 : 255 })
        let (columns, rows) = Sampling.maps(plane, x: 0, y: 0, step: 0.31, 96, 96)
        let got = Sampling.separable(plane, columns, rows)
        for y in stride(from: 0, to: 96, by: 1) {
            for x in 0..<96 {
                let (sx, sy) = (0.31 * Double(x), 0.31 * Double(y))
                // Well inside a square, where overshoot would wrap.
                let inside = { (s: Double) in (1.0...2.0).contains(s.truncatingRemainder(dividingBy: 4)) }
                guard inside(sx), inside(sy) else { continue }
                let white = (Int(sx) / 4 + Int(sy) / 4) % 2 == 1
                #expect(white ? got[y * 96 + x] > 250 : got[y * 96 + x] < 5)
            }
        }
    }

    @Test func `a scratch that served another view serves this one as well`() {
        let plane = SamplePlane(Sampling.noise(50, 40))
        let sampler = SeparableSampler(plane)
        var scratch = SeparableSampler.Scratch()
        let views: [(Double, Double, Int, Int)] = [
            (0, 1, 48, 40), (-3.5, 0.4, 9, 70), (2.25, 1.6, 31, 12), (0, 1, 48, 40),
        ]
        for (x, step, width, height) in views {
            let (columns, rows) = Sampling.maps(plane, x: x, y: x, step: step, width, height)
            var output = [UInt8](repeating: 0, count: width * height)
            output.withUnsafeMutableBufferPointer {
                sampler.sample(columns: columns, rows: rows, into: $0, scratch: &scratch)
            }
            #expect(output == Sampling.separable(plane, columns, rows))
        }
    }
}
