import KinoraCore

/// How far the motion in a clip strays from the path it was meant to take, frame to frame.
///
/// Frames go in one after the other, as brightness planes; whose renderer made them does not matter. Between
/// neighbouring frames five windows are measured by phase correlation and held against the exact path. Neighbours are
/// compared, not each frame with the first, because then a zoom changes the windows by a hair only; that hair (the
/// ratio of the two scales) is known and taken out.
package struct PathJitter: Sendable {
    /// Where frame 0's points are in a later frame: `scale · point + offset`, in pixels.
    package struct Pose: Sendable, Equatable {
        package var scale: Double
        package var offset: Displacement

        package init(scale: Double = 1, offset: Displacement) {
            self.scale = scale
            self.offset = offset
        }
    }

    /// What a clip came to.
    package struct Result: Sendable, Equatable {
        /// Root mean square of the length of the error of one frame's step, in pixels; 0 without any measure.
        package var rms_px: Double
        package var worst_px: Double
        /// Steps of windows that counted, and those left out because their window held too little texture.
        package var counted: Int
        package var unsure: Int
    }

    private let correlation: PhaseCorrelation
    private var last: (plane: Plane, pose: Pose)?
    private var squares = 0.0
    private var worst = 0.0
    private var counted = 0
    private var unsure = 0

    package init(side: Int = 128) { correlation = PhaseCorrelation(side: side) }

    package var result: Result {
        Result(
            rms_px: counted > 0 ? (squares / Double(counted)).squareRoot() : 0, worst_px: worst, counted: counted,
            unsure: unsure)
    }

    /// Takes the next frame and the pose it should have. All frames have one size, of at least the window and a half.
    package mutating func add(_ frame: Plane, pose: Pose) {
        defer { last = (frame, pose) }
        guard let last else { return }
        let ratio = pose.scale / last.pose.scale
        for (x, y) in Self.windows(in: frame.size, side: correlation.side) {
            let exact = Displacement(
                x: (x - last.pose.offset.x) * ratio + pose.offset.x - x,
                y: (y - last.pose.offset.y) * ratio + pose.offset.y - y)
            let measure = correlation.displacement(from: last.plane, to: frame, x: x, y: y, scale: ratio)
            guard measure.quality >= 0.8 else {
                unsure += 1
                continue
            }
            let error = (measure.displacement - exact).length
            squares += error * error
            worst = max(worst, error)
            counted += 1
        }
    }

    /// Centres of the five windows: the middle, and half-way from there to the corners as far as the frame allows.
    static func windows(in size: PixelSize, side: Int) -> [(x: Double, y: Double)] {
        let (x, y) = ((size.width / 2), (size.height / 2))
        let dx = max(0, min(size.width / 4, (size.width - side) / 2 - 16))
        let dy = max(0, min(size.height / 4, (size.height - side) / 2 - 16))
        return [(0, 0), (-1, -1), (1, -1), (-1, 1), (1, 1)].map { (Double(x + $0 * dx), Double(y + $1 * dy)) }
    }
}
