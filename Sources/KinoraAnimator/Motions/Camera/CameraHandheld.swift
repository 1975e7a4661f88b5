import KinoraCore
import KinoraVision

/// A camera held by hand: slow wander with ever smaller quicker parts (1/f), at most 0.25 % of the width.
///
/// Five sines an axis, an octave apart from 0.17 Hz, phases from the seed; zero at the first frame of a clip that
/// does not loop.
package enum CameraHandheld: CameraMotion {
    package static let name = "camera.handheld"
    package static let phrases = [
        Phrase("handheld"), Phrase("=hand =held"), Phrase("shaky|shake|wobbly|wobble|jitter \(Words.camera)"),
        Phrase("\(Words.camera) shake|wobble|jitter|=bob"), Phrase("documentary|found =style|=footage"),
        Phrase("\(Words.camera) ~ breathe|sway"),
    ]

    package static func pose(at moment: Moment, op: Op, frame: CameraFrame) -> CameraPose {
        let hash = CounterHash(seed: frame.seed, stream: 0x4841_4e44)
        func wander(_ axis: UInt64) -> Double {
            var sum = 0.0
            var weight = 0.5
            for octave in 0..<5 {
                let period = 6.0 / Double(1 << octave)
                sum +=
                    weight * Exact.sine(moment.turns(period: period / op.speed) + hash.unit(axis * 16 + UInt64(octave)))
                weight *= 0.5
            }
            return sum
        }
        let reach = 0.0025 * op.amplitude * Double(frame.size.width) * moment.ramp
        return CameraPose(x: reach * wander(0), y: reach * wander(1))
    }
}
