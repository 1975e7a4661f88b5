import ArgumentParser
import KinoraCore

/// The shape of the clip. What is not said keeps the default of ``Brief``.
struct ClipOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Where the clip goes: .mp4, .webm, .gif, or a folder for PNG frames. (default: beside the still)",
            valueName: "path"),
        completion: .file(extensions: OptionValues.clips))
    var out: String?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp("Length, 1 to 30 seconds. (default: 5)", valueName: "seconds"),
        transform: OptionValues.seconds)
    var seconds: Double?

    @Option(
        name: .long,
        help: ArgumentHelp("Shape: auto keeps the still's own; others crop it. (default: auto)", valueName: "auto|W:H"),
        completion: .list(OptionValues.aspects), transform: OptionValues.aspect)
    var aspect: Aspect?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Short side: \(OptionValues.resolutions.joined(separator: ", ")), or as a paid model spells it. "
                + "(default: 720p)", valueName: "resolution"),
        completion: .list(OptionValues.resolutions))
    var resolution: String?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp("Frames a second, 8 to 60. (default: 24)", valueName: "fps"),
        completion: .list(["12", "24", "25", "30", "60"]), transform: OptionValues.fps)
    var fps: Int?

    @Flag(name: .long, help: "Make the end meet the beginning, exactly.")
    var loop = false
}
