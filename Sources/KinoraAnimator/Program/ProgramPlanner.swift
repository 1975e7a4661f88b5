package import KinoraCore

/// Puts what was asked and what was found together into a program: which part of the still, which size, how long.
package enum ProgramPlanner {
    /// The even frame size of a resolution (short side) and an aspect; `auto` keeps the still's own ratio.
    package static func frameSize(still: PixelSize, aspect: Aspect, resolution: Resolution) -> PixelSize {
        let ratio: Double =
            switch aspect {
            case .auto: min(max(still.aspect, 0.25), 4)
            case .ratio(let width, let height): Double(width) / Double(height)
            }
        let short = Double(resolution.shortSide_px)
        func even(_ length: Double) -> Int { max(Int((length / 2).rounded()) * 2, 2) }
        return ratio >= 1
            ? PixelSize(width: even(short * ratio), height: even(short))
            : PixelSize(width: even(short), height: even(short / ratio))
    }

    /// Sets crop and focus of a program that has all else.
    /// - Parameter asked: a place in the still that pushes go towards, 0…1; `nil`: a face, else the middle
    package static func frame(_ program: inout MotionProgram, focus asked: MotionProgram.Focus?) {
        let still = PixelSize(width: program.still.width, height: program.still.height)
        let target =
            asked.map { (x: $0.x * Double(still.width), y: $0.y * Double(still.height)) }
            ?? focusTarget(program.regions, still)
        program.focus = MotionProgram.Focus(x: 0.5, y: 0.5)
        // The crop depends on how far the camera goes, that on the focus, and the focus on the crop: a few rounds
        // settle it. The crop comes last, so that all the camera sees with the focus that is kept lies in the still.
        for _ in 0..<4 {
            let crop = crop(program, still: still)
            program.focus = MotionProgram.Focus(
                x: min(max((target.x - crop.x) / crop.width, 0.15), 0.85),
                y: min(max((target.y - crop.y) / crop.height, 0.15), 0.85))
        }
        program.crop = crop(program, still: still)
    }

    /// The largest crop the camera's way allows, around the surest face, else the middle.
    private static func crop(_ program: MotionProgram, still: PixelSize) -> Box {
        let path = CameraPath(
            ops: program.ops, output: program.output, loop: program.loop, seed: program.seed, focus: program.focus)
        let reach = Reach(poses: path.poses, frame: program.output.size, margin: program.margin)
        func crop(_ x: Double, _ y: Double) -> Box {
            Framing(still: still, output: program.output.size, reach: reach, centre: (x, y)).crop
        }
        guard let face = surestFace(program.regions) else {
            return crop(Double(still.width) / 2, Double(still.height) / 2)
        }
        // A face sits well a little above the middle, if the crop has room for that.
        let room = crop(0, 0).height - face.height
        let lift = 0.4 * min(face.height, max(room, 0))
        return crop(face.x + face.width / 2, face.y + face.height / 2 + lift)
    }

    private static func focusTarget(_ regions: [Region], _ still: PixelSize) -> (x: Double, y: Double) {
        guard let face = surestFace(regions) else {
            return (Double(still.width) / 2, Double(still.height) * 0.48)
        }
        return (face.x + face.width / 2, face.y + face.height / 2)
    }

    private static func surestFace(_ regions: [Region]) -> Box? {
        regions.filter { $0.label == "face" }.max { $0.confidence < $1.confidence }?.box
    }
}
