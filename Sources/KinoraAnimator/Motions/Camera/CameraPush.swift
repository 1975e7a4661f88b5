import KinoraVision

/// The camera moves towards the subject: 6 % over the clip, at an equal ratio a frame, eased at both ends.
///
/// In a loop it comes back. Parameters: `zoom` (share of the frame, default 0.06).
package enum CameraPush: CameraMotion {
    package static let name = "camera.push"
    package static let phrases = [
        Phrase("push|dolly|zoom|move|moving|creep|glide|fly =in|into|inward|closer|forward|forwards|toward|towards"),
        Phrase("push-in"), Phrase("closer ~ camera"), Phrase("close =in =on"), Phrase("dolly forward"),
    ]

    package static func pose(at moment: Moment, op: Op, frame: CameraFrame) -> CameraPose {
        CameraTravel.zoom(share: op.parameters["zoom"] ?? 0.06, at: moment, op: op, frame: frame)
    }
}
