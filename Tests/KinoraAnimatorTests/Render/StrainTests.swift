import KinoraCore
import KinoraTestKit
import KinoraVision
import Testing

@testable import KinoraAnimator

@Suite struct StrainTests {
    private func clip(_ name: String, amplitude: Double, speed: Double = 1) -> TestClip {
        var clip = TestClip(
            ops: [TestClip.op(name, amplitude: amplitude, speed: speed)], still: PixelSize(width: 480, height: 300),
            output: PixelSize(width: 320, height: 180), fps: 24, frames: 96)
        clip.regions = [DrawnStill.portrait.face(clip.still)]
        return clip
    }

    /// Determinants of ∂q/∂p of where pixels are read, over the grid and some frames of a clip; sorted.
    private func determinants(_ renderer: Renderer) -> [Float] {
        var all: [Float] = []
        for n in stride(from: 0, to: renderer.frames, by: 3) {
            let (dx, dy) = renderer.displacement(n)
            for y in 0..<(dx.height - 1) {
                for x in 0..<(dx.width - 1) {
                    let a = 1 - (dx[x + 1, y] - dx[x, y]) / 4
                    let b = -(dx[x, y + 1] - dx[x, y]) / 4
                    let c = -(dy[x + 1, y] - dy[x, y]) / 4
                    let d = 1 - (dy[x, y + 1] - dy[x, y]) / 4
                    all.append(a * d - b * c)
                }
            }
        }
        return all.sorted()
    }

    @Test(arguments: ["wind.foliage", "wind.cloth", "wind.hair"], DrawnStill.allCases)
    func `strong wind folds nothing and tears nothing`(name: String, picture: DrawnStill) throws {
        let renderer = try clip(name, amplitude: 2).renderer(picture)
        let values = determinants(renderer)
        let cut = values.count / 2000
        #expect(values[0] > 0.2, "\(values[0])")
        #expect(values[cut] >= 0.5 && values[values.count - 1 - cut] <= 1.8, "\(values[cut])")
    }

    @Test(arguments: ["wind.foliage", "wind.cloth"])
    func `what was taken from the amplitude is told, and little wind loses less`(name: String) throws {
        let gains = try [0.5, 1, 2].map { amplitude in
            try #require(try clip(name, amplitude: amplitude).renderer(.portrait).motions.first).gain
        }
        #expect(gains.allSatisfy { $0 > 0.2 && $0 <= 1 })
        #expect(gains[0] >= gains[1] && gains[1] >= gains[2], "\(gains)")
    }

    @Test func `a field that would fold is calmed where it does and left alone elsewhere`() throws {
        let steep = Plane(width: 80, height: 45) { x, _ in x < 20 ? 0 : min(Float(x - 20) * 3, 7) }
        let basis = WarpBasis(steep, along: SIMD2(1, 0)) { _ in 1 }
        let moments = [Moment(frame: 5, frames: 24, fps: 24, loop: false)]
        let gain = try #require(StrainLimiter.gain([basis], moments: moments, width: 320))
        let strain = StrainLimiter.largestStrain([basis], gain: gain, moments: moments)
        // From 0.75; four rounds are all it takes.
        #expect((strain.values.max() ?? 9) <= 0.45)
        #expect(gain[22, 20] < 0.4)
        #expect(gain[2, 20] == 1 && gain.values.allSatisfy { $0 > 0 && $0 <= 1 })
    }

    @Test func `a field that strains little is not touched at all`() throws {
        let gentle = Plane(width: 80, height: 45) { x, y in Float(x) * 0.8 + Float(y) * 0.4 }
        let basis = WarpBasis(gentle, along: SIMD2(0, 1)) { _ in 1 }
        let moments = [Moment(frame: 5, frames: 24, fps: 24, loop: false)]
        let gain = try #require(StrainLimiter.gain([basis], moments: moments, width: 320))
        #expect(gain.values.allSatisfy { $0 == 1 })
        #expect(StrainLimiter.gain([], moments: moments, width: 320) == nil)
    }

    @Test func `strain is the largest stretch in any direction`() {
        // A quarter turn of the plane scaled by 0.5: [0 −0.5; 0.5 0], spectral norm 0.5.
        let (x, y) = (
            WarpBasis(Plane(width: 8, height: 8) { _, y in Float(y) * -2 }, along: SIMD2(1, 0)) { _ in 1 },
            WarpBasis(Plane(width: 8, height: 8) { x, _ in Float(x) * 2 }, along: SIMD2(0, 1)) { _ in 1 }
        )
        let strain = StrainLimiter.largestStrain(
            [x, y], gain: Plane(width: 8, height: 8, filledWith: 1),
            moments: [Moment(frame: 0, frames: 2, fps: 8, loop: true)])
        #expect(abs(strain[3, 3] - 0.5) < 1e-5)
    }
}

@Suite struct RigidTests {
    private func bilinear(_ plane: Plane, _ grid: SceneGrid, _ x: Double, _ y: Double) -> Float {
        let (u, v) = (grid.column(x), grid.row(y))
        let (i, j) = (Int(u), Int(v))
        let (a, b) = (Float(u - Double(i)), Float(v - Double(j)))
        let top = plane[i, j] * (1 - a) + plane[i + 1, j] * a
        return top * (1 - b) + (plane[i, j + 1] * (1 - a) + plane[i + 1, j + 1] * a) * b
    }

    @Test(arguments: [(854, 480), (1280, 720), (720, 1280)])
    func `what is built straight stays, however the wind blows around it`(output: (width: Int, height: Int)) throws {
        let clip = TestClip(
            ops: [TestClip.op("wind.foliage", amplitude: 2)], still: PixelSize(width: 1280, height: 720),
            output: PixelSize(width: output.width, height: output.height), fps: 24, frames: 12)
        let renderer = try clip.renderer(.fence)
        let (crop, ratio) = (clip.program.crop, clip.program.crop.width / Double(output.width))
        let farthest = renderer.farthest()
        #expect((farthest.values.max() ?? 0) > 2)
        // In pixels of the still: two edges of a beam and two of a post, but where they cross.
        var worst: (on: Float, beside: Float) = (0, 0)
        func visit(_ x: Double, _ y: Double, along: (Double, Double)) {
            let (u, v) = ((x - crop.x) / ratio, (y - crop.y) / ratio)
            guard u > 6, v > 6, u < Double(output.width) - 6, v < Double(clip.output.height) - 6 else { return }
            worst.on = max(worst.on, bilinear(farthest, renderer.grid, u, v))
            for side in [-4.0, 4] {
                let beside = bilinear(farthest, renderer.grid, u + side * along.1, v + side * along.0)
                worst.beside = max(worst.beside, beside)
            }
        }
        for x in stride(from: 60.0, to: 1220, by: 4) where abs(x - 384) > 40 {
            for edge in [0.47, 0.53] { visit(x, edge * 720, along: (1, 0)) }
        }
        // Shorter edges in rough company are found from this width on.
        guard output.width >= 1280 else {
            #expect(worst.on == 0 && worst.beside <= 0.1, "\(worst)")
            return
        }
        for y in stride(from: 40.0, to: 680, by: 4) where abs(y - 360) > 36 {
            for edge in [0.28, 0.32] { visit(edge * 1280, y, along: (0, 1)) }
        }
        #expect(worst.on == 0 && worst.beside <= 0.1, "\(worst)")
    }
}
