/// The camera moves away: the clip starts 6 % tighter and opens up.
///
/// In a loop it comes back. Parameters: `zoom` (share of the frame, default 0.06).
package enum CameraPull: CameraMotion {
    package static let name = "camera.pull"
    package static let phrases = [
        Phrase("pull|dolly|zoom =out|=outs|=back|=backward|=backwards|=away|=outward|=outwards ~ !hair|curtain|chair"),
        Phrase("\(Words.camera) move|drift|glide|fly|float|travel|go =out|=back|=backward|=backwards|=away"),
        Phrase("\(Words.camera) retreat|withdraw"), Phrase("reveal ~ \(Words.camera)|pull|zoom|shot"),
        Phrase("\(Words.camera) pull"),
    ]

    package static func pose(at moment: Moment, op: Op, frame: CameraFrame) -> CameraPose {
        CameraTravel.zoom(share: -(op.parameters["zoom"] ?? 0.06), at: moment, op: op, frame: frame)
    }
}
