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

    /// Where the picture's weight is, in still pixels: the surest face, else the middle.
    private static func centre(_ regions: [Region], still: PixelSize) -> (x: Double, y: Double) {
        guard let face = regions.filter({ $0.label == "face" }).max(by: { $0.confidence < $1.confidence })?.box else {
            return (Double(still.width) / 2, Double(still.height) / 2)
        }
        // A face sits well a little above the middle.
        return (face.x + face.width / 2, face.y + face.height * 0.9)
    }

    /// Sets crop and focus of a program that has all else.
    /// - Parameter asked: a place in the still that pushes go towards, 0…1; `nil`: a face, else the middle
    package static func frame(_ program: inout MotionProgram, focus asked: MotionProgram.Focus?) {
        let still = PixelSize(width: program.still.width, height: program.still.height)
        let centre = centre(program.regions, still: still)
        let target =
            asked.map { (x: $0.x * Double(still.width), y: $0.y * Double(still.height)) }
            ?? focusTarget(program.regions, still)
        var focus = MotionProgram.Focus(x: 0.5, y: 0.5)
        // The crop depends on how far the camera goes, that on the focus, and the focus on the crop: twice is enough.
        for _ in 0..<2 {
            let path = CameraPath(
                ops: program.ops, output: program.output, loop: program.loop, seed: program.seed, focus: focus)
            let reach = Reach(poses: path.poses, frame: program.output.size, margin: program.margin)
            let crop = Framing(still: still, output: program.output.size, reach: reach, centre: centre).crop
            focus = MotionProgram.Focus(
                x: min(max((target.x - crop.x) / crop.width, 0.15), 0.85),
                y: min(max((target.y - crop.y) / crop.height, 0.15), 0.85))
            program.crop = crop
            program.focus = focus
        }
    }

    private static func focusTarget(_ regions: [Region], _ still: PixelSize) -> (x: Double, y: Double) {
        guard let face = regions.filter({ $0.label == "face" }).max(by: { $0.confidence < $1.confidence })?.box else {
            return (Double(still.width) / 2, Double(still.height) * 0.48)
        }
        return (face.x + face.width / 2, face.y + face.height / 2)
    }
}
