package import KinoraCore

/// All the compiler needs to know: what was asked, of which picture, for which clip.
package struct Wish: Sendable, Hashable {
    package var prompt: MotionPrompt
    /// Regions the analysis or the user found; only `face` is read today.
    package var regions: [Region]
    /// How sure it is that a good part of the picture is grass or leaves, 0 to 1.
    package var vegetation: Double
    package var loop: Bool
    package var output: MotionProgram.Output
    package var seed: UInt64
    /// `--set key=value`; ``Setting/all`` has the keys.
    package var settings: [String: String]

    package init(
        prompt: MotionPrompt, regions: [Region] = [], vegetation: Double = 0, loop: Bool = false,
        output: MotionProgram.Output, seed: UInt64 = 0, settings: [String: String] = [:]
    ) {
        self.prompt = prompt
        self.regions = regions
        self.vegetation = vegetation
        self.loop = loop
        self.output = output
        self.seed = seed
        self.settings = settings
    }
}

/// What a wish comes to: the part of a ``MotionProgram`` that words decide.
package struct MotionPlan: Sendable, Hashable {
    package var ops: [Op]
    package var loop: Bool
    /// What the camera goes towards, 0…1 of the still, when settings say so.
    package var focus: MotionProgram.Focus?
    package var degraded: [Degradation]
}
