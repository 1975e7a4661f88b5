import KinoraVision

/// The camera moves towards the subject: 6 % over the clip, at an equal ratio a frame, eased at both ends.
///
/// In a loop it comes back. Parameters: `zoom` (share of the frame, default 0.06).
package enum CameraPush: CameraMotion {
    package static let name = "camera.push"
    package static let phrases = [
        Phrase(
            "push|dolly|zoom =in|=ins|into|=inward|=inwards|=forward|=forwards|=closer|=toward|=towards ~ !door|window"),
        Phrase(
            "\(Words.camera) move|creep|glide|fly|float|drift|travel|come|go =in|=into|=closer|=forward|=forwards|=toward|=towards"
        ),
        Phrase("=zoom|=zooms|=zooming|=dolly ~ \(notOut)|call|meeting"), Phrase("drone|aerial shot|footage"),
        Phrase("drone|aerial|\(Words.camera) ~ fly|soar =over|=through|=forward|=forwards|=above|=into"),
        Phrase("flythrough|flyover"), Phrase("\(Words.camera) approach"), Phrase("move|get|come|creep =in closer"),
        Phrase("=closer ~ \(Words.camera)|shot|view|zoom"), Phrase("close =in =on"), Phrase("ken =burns"),
        Phrase("slow|slight|gentle|subtle|gradual|slowly|quick|fast|dramatic push|zoom ~ \(notOut)"),
        Phrase("\(Words.camera) push|zoom ~ \(notOut)"), Phrase("push|zoom =shot|effect ~ \(notOut)"),
    ]

    private static let notOut = "!=out|=outs|=outward|=outwards|=back|=away"

    package static func pose(at moment: Moment, op: Op, frame: CameraFrame) -> CameraPose {
        CameraTravel.zoom(share: op.parameters["zoom"] ?? 0.06, at: moment, op: op, frame: frame)
    }
}
