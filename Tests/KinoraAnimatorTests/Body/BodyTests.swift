import KinoraCore
import KinoraTestKit
import KinoraVision
import Testing

@testable import KinoraAnimator

/// On a picture with nothing in it: what bodies do hangs on the place of the face alone.
@Suite struct BodyTests {
    private func clip(
        _ name: String, frames: Int = 96, fps: Int = 8, amplitude: Double = 1, loop: Bool = false,
        _ parameters: [String: Double] = [:]
    ) -> TestClip {
        var clip = TestClip(
            ops: [TestClip.op(name, amplitude: amplitude, parameters)], still: PixelSize(width: 480, height: 270),
            output: PixelSize(width: 320, height: 180), fps: fps, frames: frames, loop: loop)
        clip.regions = [DrawnStill.portrait.face(clip.still)]
        return clip
    }

    /// The face in the frame at rest.
    private func face(_ clip: TestClip) throws -> Box {
        let box = try #require(clip.program.regions.first).box
        let (crop, ratio) = (clip.program.crop, clip.program.crop.width / 320)
        return Box(
            x: (box.x - crop.x) / ratio, y: (box.y - crop.y) / ratio, width: box.width / ratio,
            height: box.height / ratio)
    }

    private func node(_ grid: SceneGrid, _ x: Double, _ y: Double) -> Int {
        Int(grid.row(y).rounded()) * grid.columns + Int(grid.column(x).rounded())
    }

    @Test func `the chest rises and falls at the pace of a calm breath`() throws {
        let clip = clip("body.breath", frames: 240)
        let renderer = try clip.renderer(.plain)
        let face = try face(clip)
        let chest = node(renderer.grid, face.x + face.width / 2, face.y + face.height / 2 + 2 * face.width)
        let lift = (0..<240).map { -renderer.displacement($0).dy.values[chest] }
        let top = lift.max() ?? 0
        // 0.3 to 0.5 % of the height.
        #expect(top >= 0.003 * 180 && top <= 0.005 * 180, "\(top)")
        #expect(lift.allSatisfy { $0 >= 0 })
        let breaths = zip(lift, lift.dropFirst()).filter { $0 < top / 2 && $1 >= top / 2 }.count
        #expect((0.22...0.30).contains(Double(breaths) / 30), "\(breaths) in 30 s")
        // In takes two fifths of a breath, out three.
        let (rising, falling) = (
            zip(lift, lift.dropFirst()).filter { $1 > $0 + 0.001 }.count,
            zip(lift, lift.dropFirst()).filter { $1 < $0 - 0.001 }.count
        )
        #expect(Double(rising) < 0.8 * Double(falling))
    }

    @Test(arguments: ["body.breath", "body.sway", "head.turn"])
    func `the room behind stays, and so does everything without a face`(name: String) throws {
        var clip = clip(name)
        clip.regions = [DrawnStill.gown.face(clip.still)]
        let renderer = try clip.renderer(.plain)
        let farthest = renderer.farthest()
        let edge = renderer.grid.nodes { x, y in x < 60 || x > 260 }
        #expect(edge.allSatisfy { farthest.values[$0] < 0.1 }, "\(edge.map { farthest.values[$0] }.max() ?? 0)")
        #expect((farthest.values.max() ?? 0) > 0.3)
        clip.regions = []
        #expect(try clip.renderer(.plain).farthest().values.allSatisfy { $0 == 0 })
    }

    @Test func `a sway is sideways, wider at the shoulders than at the hips`() throws {
        let clip = clip("body.sway")
        let renderer = try clip.renderer(.plain)
        let face = try face(clip)
        let farthest = renderer.farthest()
        let x = face.x + face.width / 2
        let (shoulder, hip) = (
            farthest.values[node(renderer.grid, x, face.y + 1.2 * face.height)],
            farthest.values[node(renderer.grid, x, face.y + 2.6 * face.height)]
        )
        #expect(shoulder > hip * 1.3)
        #expect(shoulder <= 0.004 * 320 + 0.01, "\(shoulder)")
        #expect((0..<96).allSatisfy { renderer.displacement($0).dy.values.allSatisfy { $0 == 0 } })
    }

    @Test(arguments: [-1.0, 1])
    func `a head turns to the side that was asked for, by four degrees at most`(side: Double) throws {
        let shapes = try [[:], ["degrees": 4.0], ["degrees": 40.0]].map { parameters in
            let clip = clip("head.turn", amplitude: 4, parameters.merging(["side": side]) { $1 })
            return (try clip.renderer(.plain), try face(clip))
        }
        // Depth of the nose is 0.75 face widths.
        let limit = 0.0698 * 0.75 * shapes[0].1.width
        for (renderer, _) in shapes {
            let moved = (0..<96).flatMap { renderer.displacement($0).dx.values.map { Double($0) * side } }
            #expect((moved.max() ?? 0) <= limit && (moved.max() ?? 0) > 0.3 * limit)
            #expect((moved.min() ?? 0) >= 0)
        }
        #expect(shapes[1].0.displacement(20).dx == shapes[2].0.displacement(20).dx)
    }

    @Test func `a head that has turned comes back`() throws {
        let renderer = try clip("head.turn", frames: 40, ["side": 1]).renderer(.plain)
        let nose = (0..<40).map { renderer.displacement($0).dx.values.max() ?? 0 }
        let top = nose.max() ?? 0
        #expect(nose[0] == 0 && nose[39] < 0.05 * top)
        #expect(nose.filter { $0 > 0.95 * top }.count >= 5)
    }

    @Test(arguments: ["body.breath", "body.sway"])
    func `a face keeps its shape: no part of it is stretched by a twentieth`(name: String) throws {
        let clip = clip(name)
        let renderer = try clip.renderer(.plain)
        let face = try face(clip)
        let inside = renderer.grid.nodes { x, y in
            x > face.x && x < face.x + face.width && y > face.y && y < face.y + face.height
        }
        for n in stride(from: 0, to: 96, by: 5) {
            let (dx, dy) = renderer.displacement(n)
            for i in inside {
                for plane in [dx, dy] {
                    #expect(abs(plane.values[i + 1] - plane.values[i]) / 4 < 0.05)
                    #expect(abs(plane.values[i + plane.width] - plane.values[i]) / 4 < 0.05)
                }
            }
        }
    }
}
