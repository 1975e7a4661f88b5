/// The camera stays where it is.
package enum CameraStatic: CameraMotion {
    package static let name = "camera.static"
    package static let phrases = [
        Phrase(
            "static|=locked|=fixed|stationary|=steady|=still|unmoving|motionless|immobile|tripod \(Words.camera)|shot|view|angle"
        ),
        Phrase("static|=locked|=fixed|stationary|=steady frame|framing|composition|viewpoint|perspective"),
        Phrase("\(Words.camera) ~ static|=fixed|=locked|=still|stationary|unmoving|motionless|=steady|immobile"),
        Phrase("=locked =off|=down ~ !door|window"), Phrase("tripod"),
        Phrase("static ~ !body|pose|background|face|subject|head|noise|electricity|hair|\(Words.person)"),
    ]

    package static func pose(at moment: Moment, op: Op, frame: CameraFrame) -> CameraPose { .rest }
}
