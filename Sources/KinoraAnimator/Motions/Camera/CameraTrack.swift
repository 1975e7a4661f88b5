import KinoraCore
import KinoraVision

/// The camera slides: 5 % of the frame over the clip in the direction of `degrees` (0 right, 90 up; what it looks
/// at moves the other way). In a loop it comes back. Parameters: `degrees`, `travel` (share of width, default 0.05).
package enum CameraTrack: CameraMotion {
    package static let name = "camera.track"
    package static let phrases = [
        Phrase("\(Words.camera)|pan|track|slide|dolly ~ =left =to =right", ["degrees": 0]),
        Phrase("\(Words.camera)|pan|track|slide|dolly ~ =right =to =left", ["degrees": 180]),
        Phrase("pan|track|truck|slide|dolly|strafe ~ =left|leftward|=leftwards ~ \(notPan)", ["degrees": 180]),
        Phrase("pan|track|truck|slide|dolly|strafe ~ =right|rightward|=rightwards ~ \(notPan)", ["degrees": 0]),
        Phrase("\(Words.camera) ~ move|drift|glide|travel|go|sweep|swing =left|leftward|=leftwards", ["degrees": 180]),
        Phrase("\(Words.camera) ~ move|drift|glide|travel|go|sweep|swing =right|rightward|=rightwards", ["degrees": 0]),
        Phrase("tilt|crane|pedestal|boom|jib|pan =up|=upward|=upwards ~ !head|face|chin", ["degrees": 90]),
        Phrase("tilt|crane|pedestal|boom|jib|pan =down|=downward|=downwards ~ !head|face|chin", ["degrees": 270]),
        Phrase("\(Words.camera) rise|ascend|lift", ["degrees": 90]),
        Phrase("\(Words.camera) move|drift|glide|go|float =up|=upward|=upwards", ["degrees": 90]),
        Phrase("\(Words.camera) descend|lower|sink", ["degrees": 270]),
        Phrase("\(Words.camera) move|drift|glide|go|float =down|=downward|=downwards", ["degrees": 270]),
        Phrase("tracking|panning|sliding|dolly|crane shot|=move"), Phrase("pan|panning ~ \(notPan)"),
        Phrase("\(Words.camera) ~ pan|track|slide|truck|tilt|sweep|follow"),
        Phrase("slow|slight|gentle|smooth|subtle|horizontal|lateral track|slide|truck|sweep"),
        Phrase("\(Words.camera) move|drift|glide =across|=along|sideways|laterally|horizontally"),
    ]

    /// Things called so that no camera makes.
    private static let notPan = "!flute|frying|peter|pizza|pots|sauce|stove|baking|cake"

    package static func pose(at moment: Moment, op: Op, frame: CameraFrame) -> CameraPose {
        let turns = (op.parameters["degrees"] ?? 0) / 360
        let travel = min((op.parameters["travel"] ?? 0.05) * op.amplitude, 0.25) * Double(frame.size.width)
        let along = CameraTravel.progress(at: moment, op: op) * travel
        return CameraPose(x: Exact.cosine(turns) * along, y: -Exact.sine(turns) * along)
    }
}
