import KinoraCore
import KinoraTestKit
import KinoraVision
import Testing

@testable import KinoraAnimator

@Suite struct LoopTests {
    private func clip(_ names: [String], frames: Int, fps: Int, seed: UInt64) -> TestClip {
        var clip = TestClip(ops: names.map { TestClip.op($0, amplitude: 1.3, speed: 1.1) })
        (clip.frames, clip.fps, clip.seed, clip.loop) = (frames, fps, seed, true)
        clip.regions = [DrawnStill.portrait.face(clip.still)]
        return clip
    }

    @Test(arguments: everyMotion)
    func `the frame after the last one is the first one, byte for byte`(name: String) throws {
        for (frames, fps, seed) in [(24, 12, 7), (35, 24, 8), (61, 30, 9), (120, 60, 10)] {
            let renderer = try clip([name], frames: frames, fps: fps, seed: UInt64(seed)).renderer(.portrait)
            #expect(renderer.frame(0) == renderer.frame(frames), "\(frames) frames at \(fps)")
        }
    }

    @Test(arguments: DrawnStill.allCases) func `also when all of them run at once`(picture: DrawnStill) throws {
        let renderer = try clip(everyMotion, frames: 30, fps: 12, seed: 1).renderer(picture)
        #expect(renderer.frame(0) == renderer.frame(30))
        #expect(renderer.frame(0) != renderer.frame(15))
    }

    @Test(arguments: ["wind.foliage", "wind.hair", "body.breath", "camera.push", "camera.track", "camera.handheld"])
    func `over the seam it moves no more than elsewhere`(name: String) throws {
        let picture: DrawnStill = name == "wind.foliage" ? .meadow : .portrait
        let renderer = try clip([name], frames: 48, fps: 12, seed: 3).renderer(picture)
        let steps = (0..<48).map { renderer.frame($0).difference(from: renderer.frame($0 + 1)) }
        let largest = steps.dropLast().max() ?? 0
        #expect(steps[47] <= largest * 1.05 + 0.01, "\(steps[47]) after \(largest)")
        #expect(largest > 0)
    }
}
