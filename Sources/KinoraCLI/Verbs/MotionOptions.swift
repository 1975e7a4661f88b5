import ArgumentParser

/// What moves, and how.
struct MotionOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Who renders: procedural (built in, free), one of kinora models, or auto. (default: auto with a key)",
            valueName: "model"),
        completion: .list(OptionValues.models))
    var model: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Start from a stored prompt; kinora presets lists them.", valueName: "name"))
    var preset: String?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(
            "The same number gives the same frames. (default: made from still and prompt)", valueName: "number"),
        transform: OptionValues.seed)
    var seed: UInt64?

    @Option(name: .long, help: ArgumentHelp("What to keep away from, in plain words.", valueName: "words"))
    var avoid: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A setting of the engine, from the list above; may be repeated.", valueName: "key=value"),
        transform: OptionValues.setting)
    var settings: [Setting] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Render a stored motion program again, in place of reading a prompt.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var program: String?
}
