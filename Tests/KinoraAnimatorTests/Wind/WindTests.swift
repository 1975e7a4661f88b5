import KinoraCore
import KinoraTestKit
import KinoraVision
import Testing

@testable import KinoraAnimator

@Suite struct WindTests {
    private func clip(_ name: String, amplitude: Double = 1, _ parameters: [String: Double] = [:]) -> TestClip {
        var clip = TestClip(
            ops: [TestClip.op(name, amplitude: amplitude, parameters)], still: PixelSize(width: 480, height: 270),
            output: PixelSize(width: 320, height: 180), fps: 24, frames: 120)
        clip.regions = [DrawnStill.portrait.face(clip.still)]
        return clip
    }

    /// Nodes whose place in the still, in shares, is as asked.
    private func nodes(_ clip: TestClip, _ grid: SceneGrid, where holds: (Double, Double) -> Bool) -> [Int] {
        let (program, ratio) = (clip.program, clip.program.crop.width / 320)
        return grid.nodes { x, y in
            holds((program.crop.x + x * ratio) / 480, (program.crop.y + y * ratio) / 270)
        }
    }

    private func mean(_ plane: Plane, _ nodes: [Int]) -> Double {
        nodes.reduce(0) { $0 + Double(plane.values[$1]) } / Double(max(nodes.count, 1))
    }

    private func most(_ plane: Plane, _ nodes: [Int]) -> Float { nodes.map { plane.values[$0] }.max() ?? -1 }

    @Test func `grass moves and the sky stays`() throws {
        let clip = clip("wind.foliage", amplitude: 2)
        let renderer = try clip.renderer(.meadow)
        let farthest = renderer.farthest()
        #expect(most(farthest, nodes(clip, renderer.grid) { _, y in y < 0.35 }) < 0.05)
        #expect(mean(farthest, nodes(clip, renderer.grid) { _, y in y > 0.6 && y < 0.9 }) > 0.5)
    }

    @Test func `where nothing moves every frame is the first one to the bit`() throws {
        var clip = clip("wind.foliage")
        clip.frames = 24
        let renderer = try clip.renderer(.meadow)
        let first = renderer.frame(0)
        let sky = 320 * 54
        for n in [6, 12, 23] {
            let frame = renderer.frame(n)
            #expect(frame.bytes[..<sky] == first.bytes[..<sky])
            #expect(frame.bytes[sky..<320 * 180] != first.bytes[sky..<320 * 180])
        }
    }

    @Test func `a bush moves at its top and stands on its foot`() throws {
        let clip = clip("wind.foliage")
        let renderer = try clip.renderer(.bush)
        let farthest = renderer.farthest()
        let inside = { (x: Double) in abs(x - 0.5) < 0.15 }
        let foot = mean(farthest, nodes(clip, renderer.grid) { x, y in inside(x) && abs(y - 0.83) < 0.02 })
        let tip = mean(farthest, nodes(clip, renderer.grid) { x, y in inside(x) && y > 0.35 && y < 0.55 })
        #expect(foot < 0.25 * tip && tip > 0.5, "\(foot) \(tip)")
        #expect(most(farthest, nodes(clip, renderer.grid) { x, y in y < 0.12 || abs(x - 0.5) > 0.4 }) < 0.05)
    }

    @Test func `nothing green and fine, nothing for foliage to move`() throws {
        let renderer = try clip("wind.foliage", amplitude: 2).renderer(.street)
        #expect((renderer.farthest().values.max() ?? 9) < 0.05)
    }

    /// Speed in share of the width per frame at 24 fps, frame by frame once the motion has faded in.
    private func speeds(_ renderer: Renderer, _ nodes: [Int]) -> [Double] {
        var last = renderer.displacement(11)
        return (12..<renderer.frames).map { n in
            let next = renderer.displacement(n)
            defer { last = next }
            let sum = nodes.reduce(0.0) { sum, i in
                let (x, y) = (next.dx.values[i] - last.dx.values[i], next.dy.values[i] - last.dy.values[i])
                return sum + Double((x * x + y * y).squareRoot())
            }
            return sum / Double(nodes.count) / 320
        }
    }

    @Test(arguments: [("wind.foliage", DrawnStill.meadow), ("wind.hair", .portrait), ("wind.cloth", .gown)])
    func `what moves looks alive: neither frozen nor hurried`(name: String, picture: DrawnStill) throws {
        var clip = clip(name)
        clip.regions = [picture.face(clip.still)]
        let renderer = try clip.renderer(picture)
        let farthest = renderer.farthest()
        let reach = (farthest.values.max() ?? 0) / 3
        let speeds = speeds(renderer, farthest.values.indices.filter { farthest.values[$0] > reach })
        let mean = speeds.reduce(0, +) / Double(speeds.count)
        #expect(mean >= 0.0002 && mean <= 0.0015, "\(mean)")
        #expect(speeds.allSatisfy { $0 >= 0.00002 })
        // RMS acceleration, at most 0.02 % of the width per frame².
        let gains = zip(speeds, speeds.dropFirst()).map { ($1 - $0) * ($1 - $0) }
        #expect((gains.reduce(0, +) / Double(gains.count)).squareRoot() <= 0.0002)
    }

    @Test(arguments: [(0.0, 1.0, 0.0), (180, -1, 0), (270, 0, 1)])
    func `it blows to where it was told`(way: (degrees: Double, x: Double, y: Double)) throws {
        let clip = clip("wind.foliage", ["degrees": way.degrees])
        let renderer = try clip.renderer(.meadow)
        let grass = nodes(clip, renderer.grid) { _, y in y > 0.6 && y < 0.9 }
        // Gusts push, and fall back to less of a push: the mean over time lies downwind.
        let pushes = stride(from: 12, to: 120, by: 4).map { n in
            let (dx, dy) = renderer.displacement(n)
            return mean(dx, grass) * way.x + mean(dy, grass) * way.y
        }
        #expect(pushes.reduce(0, +) / Double(pushes.count) > 0.2)
    }

    @Test func `another seed has other gusts, the same seed the same`() throws {
        var clip = clip("wind.foliage", ["degrees": 0])
        let first = try clip.renderer(.meadow).displacement(40).dx
        #expect(try clip.renderer(.meadow).displacement(40).dx == first)
        clip.seed = 8
        #expect(try clip.renderer(.meadow).displacement(40).dx != first)
    }

    @Test func `hair moves and the face does not`() throws {
        let clip = clip("wind.hair", amplitude: 2)
        let renderer = try clip.renderer(.portrait)
        let farthest = renderer.farthest()
        // Face widths from the middle of the face.
        func place(_ x: Double, _ y: Double) -> (Double, Double) {
            ((x - 0.5) * 480 / 270 / 0.26, (y - 0.35) / 0.26)
        }
        let face = nodes(clip, renderer.grid) { x, y in
            let (u, v) = place(x, y)
            return u * u / 0.22 + v * v / 0.38 < 1
        }
        let locks = nodes(clip, renderer.grid) { x, y in
            let (u, v) = place(x, y)
            return abs(abs(u) - 1.05) < 0.2 && v > 0.5 && v < 1.3
        }
        #expect(face.count > 20 && locks.count > 10)
        #expect(most(farthest, face) <= 0.1, "\(most(farthest, face))")
        #expect(mean(farthest, locks) > 0.6, "\(mean(farthest, locks))")
        #expect(most(farthest, nodes(clip, renderer.grid) { x, _ in abs(x - 0.5) > 0.42 }) < 0.1)
    }

    @Test func `without a face there is no hair to move`() throws {
        var clip = clip("wind.hair", amplitude: 2)
        clip.regions = []
        #expect(try clip.renderer(.portrait).farthest().values.allSatisfy { $0 == 0 })
    }

    @Test func `a dress moves and the wall behind it does not`() throws {
        var clip = clip("wind.cloth", amplitude: 2)
        clip.regions = [DrawnStill.gown.face(clip.still)]
        let renderer = try clip.renderer(.gown)
        let farthest = renderer.farthest()
        let wall = nodes(clip, renderer.grid) { x, y in abs(x - 0.5) > 0.46 || y < 0.05 }
        #expect(most(farthest, wall) < 0.1, "\(most(farthest, wall))")
        #expect((farthest.values.max() ?? 0) > 0.5)
    }
}
