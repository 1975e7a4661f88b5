package import KinoraCore
package import KinoraVision

extension Renderer {
    /// Does all that costs once a clip: the working picture, the fields, the limits.
    ///
    /// - Throws: ``KinoraError`` `badPrompt` when the program was made for a still of another size.
    package init(_ program: MotionProgram, raster: Raster) throws {
        try program.check(against: raster.size)
        output = program.output
        loop = program.loop
        let (frames, fps) = (program.output.frames, program.output.fps)
        let path = CameraPath(
            ops: program.ops, output: program.output, loop: program.loop, seed: program.seed, focus: program.focus)
        poses = path.poses
        let reach = Reach(poses: path.poses, frame: output.size, margin: program.margin)
        grid = SceneGrid(frame: output.size, reach: reach)
        let scene = Scene(program, raster: raster, grid: grid)

        let baked = program.ops.compactMap { op in
            MotionRegistry.sceneMotion(named: op.name).map { (op, $0.bake(op, scene: scene)) }
        }
        field = MotionField(
            baked.map { $0.1.warp }, guardPlane: RigidGuard.plane(scene), scene: scene)
        // Each motion keeps the rule by itself; together they must keep it too.
        light = LightField(bases: LightLimit.gentle(baked.flatMap { $0.1.light }, scene: scene))
        overlays = baked.flatMap { $0.1.overlays }
        let gains = Dictionary(zip(baked.map { $0.0.name }, field.gains)) { $1 }
        motions = program.ops.map { AppliedMotion(name: $0.name, phrase: $0.phrase, gain: gains[$0.name] ?? 1) }

        picture = WorkingPicture(
            raster, crop: program.crop, output: output.size, reach: reach, maximumZoom: path.maximumZoom)
        separable = (
            SeparableSampler(picture.luma), SeparableSampler(picture.cb), SeparableSampler(picture.cr)
        )
        warp = (WarpSampler(picture.luma), WarpSampler(picture.cb), WarpSampler(picture.cr))
        residual = nil
        residual = rest(of: raster, crop: program.crop, moment: Moment(frame: 0, frames: frames, fps: fps, loop: loop))
    }

    /// The still as the first frame should be, against the first frame as sampled.
    private func rest(of raster: Raster, crop: Box, moment: Moment) -> RestResidual {
        let size = output.size
        let still = StillFrame.render(raster, crop: crop, size: size)
        var sampled = VideoFrame(width: size.width, height: size.height)
        var scratch = RenderScratch()
        sampleResting(
            View(.rest, output: size, picture: picture), rows: [0..<size.height], into: &sampled, scratch: &scratch)
        return RestResidual(still: still.bytes, sampled: sampled.bytes)
    }
}

/// The crop of a still as a frame, straight from its pixels: what a clip's first frame is held to.
package enum StillFrame {
    package static func render(_ raster: Raster, crop: Box, size: PixelSize) -> VideoFrame {
        let view = Resampler.View(x: crop.x, y: crop.y, ratio: crop.width / Double(size.width))
        let planes = VideoPlanes(rgb: Resampler.resample(raster, view: view, to: size.width, size.height))
        var frame = VideoFrame(width: size.width, height: size.height)
        frame.bytes = [planes.y, planes.cb, planes.cr].flatMap { plane in
            plane.values.map { UInt8(min(max($0, 0), 255).rounded()) }
        }
        return frame
    }
}
