import KinoraVision

/// A point in a clip's time.
package struct Moment: Sendable, Hashable {
    package let frame: Int
    package let frames: Int
    package let fps: Int
    package let loop: Bool

    package init(frame: Int, frames: Int, fps: Int, loop: Bool) {
        self.frame = frame
        self.frames = frames
        self.fps = fps
        self.loop = loop
    }

    package var seconds: Double { Double(frame) / Double(fps) }
    /// Length of the clip.
    package var duration: Double { Double(frames) / Double(fps) }

    /// 0 at the first frame; 1 at the last one, or one frame after it in a loop.
    package var progress: Double {
        let steps = loop ? frames : frames - 1
        return steps > 0 ? Double(frame) / Double(steps) : 0
    }

    /// Turns of something that repeats every `period` seconds. In a loop the period is bent so that a whole number
    /// of turns, one at least, fits the clip, and whole turns are left out: the frame after the last is the first to
    /// the bit, for everything that has come round after one turn.
    package func turns(period: Double) -> Double {
        guard loop else { return seconds / period }
        let whole = max(1, Int((duration / period).rounded()))
        return Double(whole * frame % frames) / Double(frames)
    }

    /// How much of a motion runs: clips that start on the untouched still fade their motions in over 0.4 s.
    package var ramp: Double { loop ? 1 : Easing.smoother(seconds / 0.4) }
}
