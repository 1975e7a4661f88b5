import KinoraAnimator
import KinoraCore
import KinoraMedia
import KinoraVision

/// How far pictures stray from the path of the camera, frame to frame, in raw frames.
struct Smoothness {
    let subject: Subject
    let clips: Clips
    let scratch: ScratchFolder

    func rows() throws -> [Row] {
        Talk.say("path jitter …")
        let push = poses(subject.camera)
        let pan = try Clips.write(subject.renderer(subject.pan), to: scratch.file("pan.yuv"))
        return [
            try row("push 6 %", clips.cameraFrames, push).atMost(0.03),
            try row("pan 5 %", pan, poses(subject.pan)).atMost(0.03),
            try row("zoompan", frames(Zoompan(subject: subject, upscale: 1)), push),
            try row("zoompan after 4× upscale", frames(Zoompan(subject: subject, upscale: 4)), push),
        ]
    }

    /// Output pixel q shows rest position centre + offset + (q − centre) / zoom, so what rests at p is seen at
    /// centre + zoom · (p − centre − offset). Zoompan cuts its window around the same centre.
    private func poses(_ program: MotionProgram) -> [PathJitter.Pose] {
        let (cx, cy) = (Double(program.output.width) / 2, Double(program.output.height) / 2)
        let path = CameraPath(
            ops: program.ops, output: program.output, loop: false, seed: program.seed, focus: program.focus)
        return path.poses.map { pose in
            PathJitter.Pose(
                scale: pose.zoom,
                offset: Displacement(x: cx - pose.zoom * (cx + pose.x), y: cy - pose.zoom * (cy + pose.y)))
        }
    }

    private func frames(_ zoompan: Zoompan) throws -> RawClip {
        let path = scratch.file("zoompan.yuv")
        try ToolRun.run(subject.tools.ffmpeg, zoompan.frames(to: path))
        return RawClip(existing: path, size: subject.output.size)
    }

    private func row(_ name: String, _ clip: RawClip, _ poses: [PathJitter.Pose]) throws -> Row {
        var jitter = PathJitter()
        try clip.luma(count: poses.count) { n, plane in jitter.add(plane, pose: poses[n]) }
        let result = jitter.result
        let all = max(result.counted + result.unsure, 1)
        let unsure = result.unsure * 4 > all ? ", UNSURE: \(result.unsure) of \(all) windows lack texture" : ""
        return Row("path jitter", name, result.rms_px, "px RMS", digits: 4)
            .noting("worst step \(Row.number(result.worst_px, 3)) px\(unsure)")
    }
}
