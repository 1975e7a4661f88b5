import KinoraCore

/// Where the camera is in every frame of a clip.
package struct CameraPath: Sendable, Hashable {
    package let poses: [CameraPose]

    package init(ops: [Op], output: MotionProgram.Output, loop: Bool, seed: UInt64, focus: MotionProgram.Focus) {
        let frame = CameraFrame(
            size: output.size, focusX: (focus.x - 0.5) * Double(output.width),
            focusY: (focus.y - 0.5) * Double(output.height), seed: seed)
        let cameras = ops.compactMap { op in MotionRegistry.cameraMotion(named: op.name).map { ($0, op) } }
        poses = (0..<output.frames).map { n in
            let moment = Moment(frame: n, frames: output.frames, fps: output.fps, loop: loop)
            return cameras.reduce(.rest) { pose, camera in
                pose.combined(with: camera.0.pose(at: moment, op: camera.1, frame: frame))
            }
        }
    }

    package var maximumZoom: Double { poses.reduce(1) { max($0, $1.zoom) } }
}
