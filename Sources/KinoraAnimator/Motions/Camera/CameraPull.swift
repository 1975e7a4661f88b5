/// The camera moves away: the clip starts 6 % tighter and opens up.
///
/// In a loop it comes back. Parameters: `zoom` (share of the frame, default 0.06).
package enum CameraPull: CameraMotion {
    package static let name = "camera.pull"
    package static let phrases = [
        Phrase("pull|dolly|zoom|move|moving|drift =out|back|backward|backwards|away"), Phrase("pull-back"),
        Phrase("zoom-out"), Phrase("pull-out"), Phrase("reveal ~ camera"),
    ]

    package static func pose(at moment: Moment, op: Op, frame: CameraFrame) -> CameraPose {
        CameraTravel.zoom(share: -(op.parameters["zoom"] ?? 0.06), at: moment, op: op, frame: frame)
    }
}
