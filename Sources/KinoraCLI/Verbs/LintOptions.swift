import ArgumentParser
import Kinora
import KinoraCore

/// What is known besides the words when a prompt is linted.
struct LintOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("What the clip keeps away from.", valueName: "words"))
    var avoid: String?

    @Option(name: .long, help: ArgumentHelp("Look at a stored prompt, with the words before it.", valueName: "name"))
    var preset: String?

    @Option(
        name: .long, help: ArgumentHelp("procedural looks with the eyes of the built-in engine.", valueName: "model"),
        completion: .list(OptionValues.models), transform: OptionValues.model)
    var model: String?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp("Length of the clip. (default: 5)", valueName: "seconds"), transform: OptionValues.seconds)
    var seconds: Double?

    @Flag(name: .long, help: "The clip shall be a loop.")
    var loop = false

    @Flag(name: .customLong("end-still"), help: "The clip shall end on a second still.")
    var endStill = false

    func prompt(_ text: String, _ desk: PromptDesk) throws -> (prompt: MotionPrompt, preset: Preset?) {
        let typed = MotionPrompt(text, avoid: avoid ?? "")
        guard let preset else { return (typed, nil) }
        let stored = try desk.preset(named: preset)
        return (stored.prompt.joined(after: typed), stored)
    }

    func known(_ preset: Preset?) -> PromptCircumstances {
        PromptCircumstances(
            traits: model == "procedural" ? .embedded : .generative,
            seconds: seconds ?? preset?.seconds ?? 5, loop: loop || preset?.loop == true, hasEndStill: endStill)
    }
}
