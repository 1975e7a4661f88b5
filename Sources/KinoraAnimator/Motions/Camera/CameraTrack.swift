import KinoraCore
import KinoraVision

/// The camera slides: 5 % of the frame over the clip in the direction of `degrees` (0 right, 90 up; what it looks
/// at moves the other way). In a loop it comes back. Parameters: `degrees`, `travel` (share of width, default 0.05).
package enum CameraTrack: CameraMotion {
    package static let name = "camera.track"
    package static let phrases = [
        Phrase(
            "pan|track|truck|slide|move|moving|drift|glide ~ =left|leftward|leftwards ~ camera|pan|track|slide|truck",
            ["degrees": 180]),
        Phrase(
            "pan|track|truck|slide|move|moving|drift|glide ~ =right|rightward|rightwards ~ camera|pan|track|slide|truck",
            ["degrees": 0]),
        Phrase(
            "tilt|crane|pedestal|boom|rise|rising =up|upward|upwards ~ camera|tilt|crane|pedestal|boom", ["degrees": 90]
        ),
        Phrase(
            "tilt|crane|pedestal|boom|lower =down|downward|downwards ~ camera|tilt|crane|pedestal|boom",
            ["degrees": 270]),
        Phrase("tracking|panning|sliding shot|camera|move", ["degrees": 0]),
        Phrase("camera pan|track|slide|truck", ["degrees": 0]),
    ]

    package static func pose(at moment: Moment, op: Op, frame: CameraFrame) -> CameraPose {
        let turns = (op.parameters["degrees"] ?? 0) / 360
        let travel = min((op.parameters["travel"] ?? 0.05) * op.amplitude, 0.25) * Double(frame.size.width)
        let along = CameraTravel.progress(at: moment, op: op) * travel
        return CameraPose(x: Exact.cosine(turns) * along, y: -Exact.sine(turns) * along)
    }
}
