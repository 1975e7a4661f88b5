import KinoraCore
import KinoraTestKit
import KinoraVision
import Testing

@testable import KinoraAnimator

@Suite struct FramingTests {
    /// Random numbers of one case.
    private struct Dice {
        let hash: CounterHash
        private(set) var next: UInt64 = 0

        init(_ seed: UInt64) { hash = CounterHash(seed: seed, stream: 77) }

        mutating func roll(_ low: Double, _ high: Double) -> Double {
            next += 1
            return low + (high - low) * hash.unit(next)
        }

        mutating func roll(_ low: Int, _ high: Int) -> Int { Int(roll(Double(low), Double(high) + 0.999)) }
    }

    private func randomClip(_ seed: UInt64) -> TestClip {
        var dice = Dice(seed)
        let cameras = ["camera.push", "camera.pull", "camera.track", "camera.handheld"]
        var ops = (0...dice.roll(0, 1)).map { _ in
            TestClip.op(
                cameras[dice.roll(0, 3)], amplitude: dice.roll(0, 4), speed: dice.roll(0.1, 8),
                ["degrees": dice.roll(-360, 360), "zoom": dice.roll(0, 0.5), "travel": dice.roll(0, 0.25)])
        }
        if dice.roll(0, 1) == 1 { ops.append(TestClip.op("wind.foliage", amplitude: dice.roll(0, 2))) }
        var clip = TestClip(ops: ops)
        clip.still = PixelSize(width: dice.roll(1, 4000), height: dice.roll(1, 4000))
        let aspects: [Aspect] = [
            .auto, .ratio(width: 16, height: 9), .ratio(width: 9, height: 16), .ratio(width: 1, height: 1),
        ]
        clip.output = ProgramPlanner.frameSize(
            still: clip.still, aspect: aspects[dice.roll(0, 3)], resolution: .p480)
        (clip.frames, clip.loop, clip.seed) = (dice.roll(2, 60), dice.roll(0, 1) == 1, seed)
        if dice.roll(0, 2) > 0 { clip.focus = MotionProgram.Focus(x: dice.roll(0, 1.0), y: dice.roll(0, 1.0)) }
        return clip
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `whatever the camera does, it never sees beyond the still`(seed: UInt64) {
        let clip = randomClip(seed)
        let program = clip.program
        let (crop, margin) = (program.crop, program.margin)
        let ratio = crop.width / Double(clip.output.width)
        #expect(abs(crop.height / Double(clip.output.height) - ratio) < 1e-9 * ratio)
        let path = CameraPath(
            ops: program.ops, output: program.output, loop: program.loop, seed: program.seed, focus: program.focus)
        for pose in path.poses {
            let (w, h) = (Double(clip.output.width), Double(clip.output.height))
            let left = crop.x + ((w / 2 + pose.x - w / 2 / pose.zoom) - margin) * ratio
            let right = crop.x + ((w / 2 + pose.x + w / 2 / pose.zoom) + margin) * ratio
            let top = crop.y + ((h / 2 + pose.y - h / 2 / pose.zoom) - margin) * ratio
            let bottom = crop.y + ((h / 2 + pose.y + h / 2 / pose.zoom) + margin) * ratio
            let slack = 1e-6 * Double(max(clip.still.width, clip.still.height))
            #expect(left >= -slack && right <= Double(clip.still.width) + slack, "\(left) \(right)")
            #expect(top >= -slack && bottom <= Double(clip.still.height) + slack, "\(top) \(bottom)")
        }
    }

    @Test func `without any motion the crop is as large as the still allows`() {
        for (still, output, width, height) in [
            ((1600, 900), (192, 108), 1600.0, 900.0), ((900, 1600), (192, 108), 900, 506.25),
            ((1000, 1000), (108, 192), 562.5, 1000),
        ] {
            var clip = TestClip(ops: [])
            clip.still = PixelSize(width: still.0, height: still.1)
            clip.output = PixelSize(width: output.0, height: output.1)
            let crop = clip.program.crop
            #expect(abs(crop.width - width) < 1e-9 && abs(crop.height - height) < 1e-9)
            #expect(abs(crop.x + crop.width / 2 - Double(still.0) / 2) < 1e-9)
        }
    }

    @Test(arguments: [(9, 16), (16, 9), (1, 1), (4, 1), (1, 4)], [0.06, 0.12, 0.3])
    func `the crop keeps a face inside, wherever it is`(aspect: (Int, Int), side: Double) {
        for (x, y) in [(0.0, 0.0), (1, 0), (0, 1), (1, 1), (0.5, 0.5), (0.2, 0.8), (0.9, 0.3)] {
            for still in [PixelSize(width: 1600, height: 900), PixelSize(width: 900, height: 1600)] {
                let (w, h) = (Double(still.width), Double(still.height))
                let face = side * 900
                let box = Box(x: x * (w - face), y: y * (h - face), width: face, height: face)
                var clip = TestClip(ops: [TestClip.op("camera.push"), TestClip.op("body.breath")])
                clip.still = still
                clip.output = ProgramPlanner.frameSize(
                    still: still, aspect: .ratio(width: aspect.0, height: aspect.1), resolution: .p480)
                clip.regions = [Region(label: "face", box: box, confidence: 0.9, source: .auto)]
                let crop = clip.program.crop
                // A margin for motion is kept off every edge of the still; a face may reach into it there.
                let margin = clip.program.margin * crop.width / Double(clip.output.width)
                guard crop.width >= face + 2 * margin, crop.height >= face + 2 * margin else { continue }
                #expect(crop.x <= max(box.x, margin) + 1e-6, "\(clip.output) \(box)")
                #expect(crop.x + crop.width >= min(box.x + face, w - margin) - 1e-6, "\(clip.output) \(box)")
                #expect(crop.y <= max(box.y, margin) + 1e-6, "\(clip.output) \(box) \(crop)")
                #expect(crop.y + crop.height >= min(box.y + face, h - margin) - 1e-6, "\(clip.output) \(box)")
            }
        }
    }

    @Test func `a push goes to the face, and to the place that was asked for before that`() {
        var clip = TestClip(ops: [TestClip.op("camera.push")])
        clip.still = PixelSize(width: 1600, height: 900)
        clip.regions = [
            Region(
                label: "face", box: Box(x: 900, y: 200, width: 200, height: 200), confidence: 0.9, source: .auto)
        ]
        let program = clip.program
        #expect(abs(program.crop.x + program.focus.x * program.crop.width - 1000) < 2)
        #expect(abs(program.crop.y + program.focus.y * program.crop.height - 300) < 2)
        clip.focus = MotionProgram.Focus(x: 0.25, y: 0.75)
        let asked = clip.program
        #expect(abs(asked.crop.x + asked.focus.x * asked.crop.width - 400) < 2)
        #expect(abs(asked.crop.y + asked.focus.y * asked.crop.height - 675) < 2)
    }
}
