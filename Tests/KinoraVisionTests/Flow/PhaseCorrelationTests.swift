import Foundation
import KinoraCore
import Testing

@testable import KinoraVision

/// A texture known everywhere: sixty waves of random direction, up to 0.2 cycles a pixel.
private struct Waves {
    private let waves: [(u: Double, v: Double, phase: Double, height: Double)]

    init(seed: UInt32 = 3) {
        let random = PlaneFilterTests.noise(4, 60, seed: seed)
        waves = (0..<60).map { k in
            let (angle, rate) = (Double(random[0, k]) * 2 * .pi, 0.02 + 0.18 * Double(random[1, k]))
            let phase = Double(random[2, k]) * 2 * .pi
            return (rate * cos(angle), rate * sin(angle), phase, 0.02 + 0.02 * Double(random[3, k]))
        }
    }

    /// What a camera sees that has moved frame 0's points by `pose`; rounded to 8 bits when asked.
    func frame(_ width: Int, _ height: Int, pose: PathJitter.Pose, eightBit: Bool = false) -> Plane {
        Plane(width: width, height: height) { x, y in
            let px = (Double(x) + 0.5 - pose.offset.x) / pose.scale
            let py = (Double(y) + 0.5 - pose.offset.y) / pose.scale
            let value = waves.reduce(0.5) { $0 + $1.height * cos(2 * .pi * ($1.u * px + $1.v * py) + $1.phase) }
            return eightBit ? Float((value * 255).rounded() / 255) : Float(value)
        }
    }
}

@Suite struct PhaseCorrelationTests {
    static func shifted(_ x: Double, _ y: Double) -> PathJitter.Pose {
        PathJitter.Pose(offset: Displacement(x: x, y: y))
    }

    @Test(arguments: [(0, 0), (0.013, -0.4), (0.5, 0.5), (-2.37, 1.81), (7.9, -7.3), (8, 8), (-5.5, 0.02)])
    func `a shift of a texture is measured to 0.005 px`(_ x: Double, _ y: Double) {
        let waves = Waves()
        let first = waves.frame(180, 180, pose: Self.shifted(0, 0), eightBit: true)
        let second = waves.frame(180, 180, pose: Self.shifted(x, y), eightBit: true)
        let measure = PhaseCorrelation(side: 128).displacement(from: first, to: second, x: 90, y: 90)
        #expect((measure.displacement - Displacement(x: x, y: y)).length <= 0.005, "\(measure)")
        #expect(measure.quality > 0.95)
    }

    @Test func `pictures that have nothing in common get a low quality, and so do flat ones`() {
        let (a, b) = (PlaneFilterTests.noise(128, 128, seed: 1), PlaneFilterTests.noise(128, 128, seed: 99))
        let correlation = PhaseCorrelation(side: 64)
        #expect(correlation.displacement(from: a, to: b, x: 64, y: 64).quality < 0.8)
        let flat = Plane(width: 128, height: 128, filledWith: 0.5)
        #expect(correlation.displacement(from: flat, to: flat, x: 64, y: 64).quality == 0)
    }

    @Test(arguments: [1.001, 0.999, 1.002])
    func `a zoom along its exact path has no jitter`(ratio: Double) {
        let waves = Waves(seed: 11)
        var jitter = PathJitter(side: 64)
        for n in 0..<4 {
            let scale = pow(ratio, Double(n))
            // About the middle of the frame.
            let offset = Displacement(x: 120 * (1 - scale), y: 80 * (1 - scale))
            let pose = PathJitter.Pose(scale: scale, offset: offset)
            jitter.add(waves.frame(240, 160, pose: pose, eightBit: true), pose: pose)
        }
        #expect(jitter.result.counted == 15)
        #expect(jitter.result.worst_px <= 0.01, "\(jitter.result)")
    }

    @Test func `whole-pixel steps on a slow pan show as jitter of their own size`() {
        let waves = Waves(seed: 5)
        var jitter = PathJitter(side: 64)
        for n in 0..<6 {
            let exact = 0.3 * Double(n)
            jitter.add(waves.frame(200, 140, pose: Self.shifted(exact.rounded(), 0)), pose: Self.shifted(exact, 0))
        }
        // 0, 0.3, 0.6, 0.9, 1.2, 1.5 become 0, 0, 1, 1, 1, 2: steps of 0 or 1 where 0.3 was meant.
        let expected = ((3 * 0.09 + 2 * 0.49) / 5).squareRoot()
        #expect(abs(jitter.result.rms_px - expected) < 0.005, "\(jitter.result)")
        #expect(jitter.result.unsure == 0)
    }

    @Test func `the transform agrees with the sum it stands for`() {
        let input = PlaneFilterTests.noise(16, 2).values.map(Double.init)
        var (re, im) = (Array(input[..<16]), Array(input[16...]))
        Fourier(count: 16).forward(&re, &im, start: 0, stride: 1)
        for k in 0..<16 {
            var sum = (0.0, 0.0)
            for n in 0..<16 {
                let (c, s) = Phase.direction(turns: -Double(k * n) / 16)
                sum.0 += input[n] * c - input[16 + n] * s
                sum.1 += input[n] * s + input[16 + n] * c
            }
            #expect(abs(re[k] - sum.0) < 1e-12 && abs(im[k] - sum.1) < 1e-12)
        }
    }
}
