import KinoraCore
import Testing

@testable import KinoraAnimator

@Suite struct MomentTests {
    @Test(arguments: [24, 35, 61, 120, 719], [0.1, 0.7, 3.6, 10, 60])
    func `in a loop a whole number of turns fits, one at least`(frames: Int, period: Double) {
        let turns = (0...frames).map { Moment(frame: $0, frames: frames, fps: 24, loop: true).turns(period: period) }
        #expect(turns[0] == 0 && turns[frames] == 0)
        #expect(turns.allSatisfy { (0..<1).contains($0) })
        // The same way on, frame by frame and over the seam; whole turns are left out.
        let steps = zip(turns, turns.dropFirst()).map { $1 >= $0 ? $1 - $0 : $1 - $0 + 1 }
        #expect(steps.allSatisfy { abs($0 - steps[0]) < 1e-9 })
        let whole = (steps[0] * Double(frames)).rounded()
        let free = Double(frames) / 24 / period
        // More turns than frames cannot be told from fewer.
        #expect(free > Double(frames) / 2 || whole == max(1, free.rounded()), "\(whole) for \(free)")
    }

    @Test func `outside a loop a turn takes its period, whatever the clip's length`() {
        for frames in [24, 100, 700] {
            #expect(Moment(frame: 36, frames: frames, fps: 12, loop: false).turns(period: 1.5) == 2)
        }
    }

    @Test func `motions fade in over 0.4 s, but for a loop, which has no start`() {
        let ramps = (0...48).map { Moment(frame: $0, frames: 49, fps: 24, loop: false).ramp }
        #expect(ramps[0] == 0)
        #expect(zip(ramps, ramps.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(ramps[9] < 1 && ramps[10...].allSatisfy { $0 == 1 })
        #expect((0...48).allSatisfy { Moment(frame: $0, frames: 49, fps: 24, loop: true).ramp == 1 })
    }

    @Test func `progress ends on the last frame, and in a loop on the one after it`() {
        #expect(Moment(frame: 47, frames: 48, fps: 24, loop: false).progress == 1)
        #expect(Moment(frame: 48, frames: 48, fps: 24, loop: true).progress == 1)
        #expect(Moment(frame: 0, frames: 1, fps: 24, loop: false).progress == 0)
        #expect(Moment(frame: 30, frames: 48, fps: 24, loop: false).seconds == 1.25)
        #expect(Moment(frame: 30, frames: 48, fps: 24, loop: false).duration == 2)
    }
}
