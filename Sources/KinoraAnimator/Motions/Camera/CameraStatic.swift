/// The camera stays where it is.
package enum CameraStatic: CameraMotion {
    package static let name = "camera.static"
    package static let phrases = [
        Phrase("static|locked|fixed|still|stationary|steady|tripod camera|shot|frame|framing"), Phrase("locked-off"),
        Phrase("camera ~ static|fixed|locked|still|stationary"), Phrase("=no camera move|motion|movement"),
        Phrase("tripod"), Phrase("camera not move|moving"), Phrase("static"),
    ]

    package static func pose(at moment: Moment, op: Op, frame: CameraFrame) -> CameraPose { .rest }
}
