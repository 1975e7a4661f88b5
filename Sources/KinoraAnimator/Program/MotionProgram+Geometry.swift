package import KinoraCore

extension MotionProgram {
    /// Rest pixels that matter may come from beyond the frame's edge: 1.2 % of the width and four pixels for taps when
    /// anything but the camera moves.
    var margin: Double {
        let moving = ops.contains {
            MotionRegistry.sceneMotion(named: $0.name) != nil && !$0.name.hasPrefix("overlay.")
                && !$0.name.hasPrefix("light.")
        }
        return moving ? (0.012 * Double(output.width) + 4).rounded() : 0
    }

    /// - Throws: ``KinoraError`` `badPrompt` when the still has another size than the program's.
    package func check(against size: PixelSize) throws {
        guard size.width == still.width, size.height == still.height else {
            throw KinoraError(
                .badPrompt,
                "the motion program was made for a still of \(still.width)×\(still.height), this one is \(size)",
                hint: "render it with the still it was made for")
        }
    }
}
