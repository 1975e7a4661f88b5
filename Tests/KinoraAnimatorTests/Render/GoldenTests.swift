import KinoraCore
import KinoraTestKit
import Testing

@testable import KinoraAnimator

/// Frames pinned to the bit. The same hashes must come out of debug and release builds, on any number of threads, on
/// x86-64 and ARM64. A change that means to alter frames pins the hash that the failure tells, and raises
/// `MotionProgram.currentVersion` once programs are out in the world.
@Suite struct GoldenTests {
    enum Golden: String, CaseIterable, Sendable {
        case meadow, woman, street

        var hash: UInt64 {
            switch self {
            case .meadow: 0xAABF_C9A0_9130_66AD
            case .woman: 0x5E5D_7B1B_7CA0_B70D
            case .street: 0xF3BC_758C_BBCE_4123
            }
        }

        var clip: TestClip {
            var clip = TestClip(ops: [], still: PixelSize(width: 320, height: 200))
            switch self {
            case .meadow:
                clip.ops = [
                    TestClip.op("camera.push"), TestClip.op("wind.foliage"), TestClip.op("light.shift"),
                    TestClip.op("overlay.fog"), TestClip.op("overlay.petals"),
                ]
            case .woman:
                clip.ops = [
                    TestClip.op("camera.pull"), TestClip.op("wind.hair"), TestClip.op("wind.cloth"),
                    TestClip.op("body.breath"), TestClip.op("body.sway"), TestClip.op("head.turn"),
                    TestClip.op("overlay.snow"),
                ]
                (clip.loop, clip.output) = (true, PixelSize(width: 90, height: 160))
                clip.regions = [DrawnStill.portrait.face(clip.still)]
            case .street:
                clip.ops = [
                    TestClip.op("camera.track", ["degrees": 30]), TestClip.op("camera.handheld"),
                    TestClip.op("light.neon"), TestClip.op("light.flicker"), TestClip.op("overlay.rain"),
                    TestClip.op("overlay.bokeh"),
                ]
                (clip.seed, clip.fps) = (1234, 24)
            }
            return clip
        }

        var picture: DrawnStill {
            switch self {
            case .meadow: .meadow
            case .woman: .portrait
            case .street: .street
            }
        }
    }

    @Test(arguments: Golden.allCases) func `the frames are those of every other machine and build`(golden: Golden)
        throws
    {
        let hash = try golden.clip.renderer(golden.picture).hash()
        #expect(hash == golden.hash, "0x\(String(hash, radix: 16))")
    }

    @Test(arguments: Golden.allCases)
    func `frames come out the same in any order, with any scratch`(golden: Golden) throws {
        let renderer = try golden.clip.renderer(golden.picture)
        let forwards = (0..<renderer.frames).map { renderer.frame($0) }
        var scratch = RenderScratch()
        var frame = forwards[3]
        for n in [23, 0, 11, 12, 5, 23, 1] {
            renderer.render(n, into: &frame, scratch: &scratch)
            #expect(frame == forwards[n], "frame \(n)")
        }
    }

    @Test func `a program read back from its file gives the same frames`() throws {
        for golden in Golden.allCases {
            let (clip, raster) = (golden.clip, golden.picture.raster(320, 200))
            let program = try ProgramFile.read(try ProgramFile.write(clip.program))
            #expect(try Renderer(program, raster: raster).hash() == Renderer(clip.program, raster: raster).hash())
        }
    }
}
