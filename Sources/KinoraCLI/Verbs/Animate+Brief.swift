import ArgumentParser
import Kinora
import KinoraCore

extension Animate {
    /// What was asked, as the studio wants to hear it. What is typed wins over what a preset says.
    func brief(_ desk: PromptDesk) throws -> Brief {
        var brief = try typedBrief()
        guard let name = motion.preset else { return brief }
        let preset = try desk.preset(named: name)
        brief.prompt = preset.prompt.joined(after: brief.prompt)
        if shape.seconds == nil, let seconds = preset.seconds { brief.seconds = seconds }
        brief.loop = brief.loop || preset.loop
        brief.settings = preset.settings.merging(brief.settings) { $1 }
        return brief
    }

    private func typedBrief() throws -> Brief {
        guard !still.isEmpty else { throw ValidationError("the still has no name; type kinora animate my.jpg") }
        var brief = Brief(stillPath: still, prompt: MotionPrompt(prompt ?? "", avoid: motion.avoid ?? ""))
        if let seconds = shape.seconds { brief.seconds = seconds }
        if let aspect = shape.aspect { brief.aspect = aspect }
        if let text = shape.resolution {
            guard let resolution = Resolution(text) else {
                throw ValidationError(
                    "--resolution \(text): there are \(OptionValues.resolutions.joined(separator: ", ")); "
                        + "type --resolution 1080p")
            }
            brief.resolution = resolution
        }
        if let fps = shape.fps { brief.fps = fps }
        brief.loop = shape.loop
        brief.seed = motion.seed
        brief.settings = try settings()
        brief.programPath = motion.program
        brief.outputPath = shape.out
        return brief
    }

    func settings() throws -> [String: String] {
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
            ("the prompt", !(prompt ?? "").isEmpty), ("--preset", motion.preset != nil),
            ("--seconds", shape.seconds != nil),
            ("--aspect", shape.aspect != nil), ("--resolution", shape.resolution != nil), ("--fps", shape.fps != nil),
            ("--loop", shape.loop), ("--seed", motion.seed != nil), ("--avoid", motion.avoid != nil),
            ("--set", !motion.settings.isEmpty),
        ]
        let ignored = typed.filter(\.1).map(\.0)
        guard !ignored.isEmpty else { return nil }
        return "note: the program decides; without effect: \(ignored.joined(separator: ", "))"
    }
}

extension Animate {
    /// What the linter says of the prompt that matters to the engine that is built in. It has a default for all that a
    /// prompt leaves open, and says itself what it could not do.
    func promptRemarks(_ brief: Brief, _ desk: PromptDesk) -> [String] {
        let circumstances = PromptCircumstances(traits: .embedded, seconds: brief.seconds, loop: brief.loop)
        return desk.findings(in: brief.prompt, circumstances).filter { $0.severity > .note }.map {
            "note: prompt: \($0.message); \($0.fix.advice)"
        }
    }
}

extension MotionPrompt {
    /// These words after others: what was typed comes before what a preset says.
    func joined(after typed: MotionPrompt) -> MotionPrompt {
        func join(_ first: String, _ second: String) -> String {
            [first, second].filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: ", ")
        }
        return MotionPrompt(join(typed.text, text), avoid: join(typed.avoid, avoid))
    }
}
