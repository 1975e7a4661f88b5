import ArgumentParser
import KinoraCore

extension Animate {
    /// What was asked, as the studio wants to hear it.
    func brief() throws -> Brief {
        guard !still.isEmpty else { throw ValidationError("the still has no name; type kinora animate my.jpg") }
        var brief = Brief(stillPath: still, prompt: MotionPrompt(prompt ?? "", avoid: motion.avoid ?? ""))
        if let seconds = shape.seconds { brief.seconds = seconds }
        if let aspect = shape.aspect { brief.aspect = aspect }
        if let resolution = shape.resolution { brief.resolution = resolution }
        if let fps = shape.fps { brief.fps = fps }
        brief.loop = shape.loop
        brief.seed = motion.seed
        brief.settings = try settings()
        brief.programPath = motion.program
        brief.outputPath = shape.out
        return brief
    }

    private func settings() throws -> [String: String] {
        var settings: [String: String] = [:]
        for setting in motion.settings {
            guard settings.updateValue(setting.value, forKey: setting.key) == nil else {
                throw ValidationError("--set \(setting.key) is there twice; leave one out")
            }
        }
        return settings
    }

    /// A program says all that decides the frames; what was typed besides has no effect, which is worth a word.
    var ignoredByProgram: String? {
        guard motion.program != nil else { return nil }
        let typed: [(String, Bool)] = [
            ("the prompt", !(prompt ?? "").isEmpty), ("--seconds", shape.seconds != nil),
            ("--aspect", shape.aspect != nil), ("--resolution", shape.resolution != nil), ("--fps", shape.fps != nil),
            ("--loop", shape.loop), ("--seed", motion.seed != nil), ("--avoid", motion.avoid != nil),
            ("--set", !motion.settings.isEmpty),
        ]
        let ignored = typed.filter(\.1).map(\.0)
        guard !ignored.isEmpty else { return nil }
        return "note: the program decides; without effect: \(ignored.joined(separator: ", "))"
    }
}
