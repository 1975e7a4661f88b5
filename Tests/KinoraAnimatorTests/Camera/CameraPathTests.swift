import Foundation
import KinoraCore
import KinoraTestKit
import KinoraVision
import Testing

@testable import KinoraAnimator

@Suite struct CameraPathTests {
    private let output = MotionProgram.Output(width: 192, height: 108, fps: 24, frames: 96)

    private func poses(
        _ ops: Op..., loop: Bool = false, seed: UInt64 = 7, focus: (Double, Double) = (0.5, 0.5),
        output: MotionProgram.Output? = nil
    ) -> [CameraPose] {
        CameraPath(
            ops: ops, output: output ?? self.output, loop: loop, seed: seed,
            focus: MotionProgram.Focus(x: focus.0, y: focus.1)
        ).poses
    }

    @Test(arguments: [("camera.push", 1.0), ("camera.pull", -1)])
    func `a push grows from rest to six percent, a pull the other way, and neither ever turns back`(
        name: String, way: Double
    ) {
        let zooms = poses(TestClip.op(name)).map(\.zoom)
        #expect(zooms[0] == 1)
        #expect(abs(zooms[95] / Exact.power(1.06, way) - 1) < 1e-9)
        #expect(zip(zooms, zooms.dropFirst()).allSatisfy { ($0.1 - $0.0) * way >= 0 })
    }

    @Test func `the ratio of neighbouring frames changes smoothly and is even in the middle`() {
        let zooms = poses(TestClip.op("camera.push", amplitude: 2)).map(\.zoom)
        let rates = zip(zooms, zooms.dropFirst()).map { log($1 / $0) }
        let mean = rates.reduce(0, +) / Double(rates.count)
        #expect(rates.allSatisfy { $0 <= 1.75 * mean })
        // No felt start or stop: from frame to frame it gains at most a twelfth of its mean speed.
        #expect(zip(rates, rates.dropFirst()).allSatisfy { abs($1 - $0) < mean / 12 })
        #expect(rates[0] < 0.1 * mean && rates[94] < 0.1 * mean)
        #expect(rates[38..<57].allSatisfy { abs($0 / rates[47] - 1) < 0.12 })
    }

    @Test(arguments: ["camera.push", "camera.pull"], [(0.3, 0.7), (0.5, 0.5), (0.85, 0.15)])
    func `what it goes towards stays where it is in the frame`(name: String, focus: (Double, Double)) {
        let (x, y) = ((focus.0 - 0.5) * 192, (focus.1 - 0.5) * 108)
        for pose in poses(TestClip.op(name, amplitude: 3), focus: focus) {
            #expect(abs(pose.x + x / pose.zoom - x) < 1e-9)
            #expect(abs(pose.y + y / pose.zoom - y) < 1e-9)
        }
    }

    @Test(arguments: [(0.0, 1.0, 0.0), (90, 0, -1), (180, -1, 0), (270, 0, 1), (45, 0.7071, -0.7071)])
    func `a slide goes straight where it was told, five percent of the width`(way: (Double, Double, Double)) {
        let path = poses(TestClip.op("camera.track", ["degrees": way.0]))
        let travel = path.map { $0.x * way.1 + $0.y * way.2 }
        #expect(abs(travel[95] - 9.6) < 1e-3)
        #expect(zip(travel, travel.dropFirst()).allSatisfy { $1 >= $0 })
        #expect(path.allSatisfy { $0.zoom == 1 && abs($0.x * way.2 - $0.y * way.1) < 1e-3 })
    }

    @Test(arguments: ["camera.push", "camera.pull", "camera.track", "camera.handheld"])
    func `in a loop it comes back the way it went`(name: String) {
        let path = poses(TestClip.op(name), loop: true)
        let steps = path.indices.map { i in
            let (a, b) = (path[i], path[(i + 1) % path.count])
            return abs(b.zoom - a.zoom) * 96 + abs(b.x - a.x) + abs(b.y - a.y)
        }
        let largest = steps.dropLast().max() ?? 0
        #expect(largest > 0)
        #expect(steps[95] <= largest)
    }

    @Test func `a static camera stays`() {
        #expect(poses(TestClip.op("camera.static", amplitude: 4)).allSatisfy { $0 == .rest })
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `a hand wanders within a quarter percent of the width, slow parts most`(seed: UInt64) {
        let output = MotionProgram.Output(width: 1000, height: 562, fps: 60, frames: 1800)
        let path = poses(TestClip.op("camera.handheld"), seed: seed, output: output)
        #expect(path[0] == .rest)
        #expect(path.allSatisfy { abs($0.x) <= 2.5 && abs($0.y) <= 2.5 && $0.zoom == 1 })
        #expect(path.contains { abs($0.x) > 0.6 } && path.contains { abs($0.y) > 0.6 })
        // Size of the part at each octave from 1/6 Hz on, over the 24 s after the first six.
        let sizes = (0..<5).map { octave in
            let sum = (360..<1800).reduce(SIMD2<Double>.zero) { sum, n in
                let turns = Double(n) / 360 * Double(1 << octave)
                return sum + path[n].x * SIMD2(Exact.cosine(turns), Exact.sine(turns))
            }
            return (sum.x * sum.x + sum.y * sum.y).squareRoot()
        }
        for (slow, quick) in zip(sizes, sizes.dropFirst()) { #expect(abs(quick / slow - 0.5) < 0.05, "\(sizes)") }
    }

    @Test func `another seed holds the camera otherwise`() {
        let hands = [1, 2].map { poses(TestClip.op("camera.handheld"), seed: $0) }
        #expect(hands[0] != hands[1])
        #expect(hands[0] == poses(TestClip.op("camera.handheld"), seed: 1))
    }

    @Test func `two motions at once add up`() {
        let both = poses(TestClip.op("camera.push"), TestClip.op("camera.track"))
        let (push, track) = (poses(TestClip.op("camera.push")), poses(TestClip.op("camera.track")))
        for n in [0, 20, 95] {
            #expect(both[n].zoom == push[n].zoom)
            #expect(both[n].x == push[n].x + track[n].x)
        }
    }
}
