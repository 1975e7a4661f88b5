import ArgumentParser
import KinoraCore

/// What a quote hangs on. What is not said is as the model usually has it.
struct QuoteOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("A model of kinora models, an endpoint, or auto. (default: auto)", valueName: "model"))
    var model: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("What it is for: \(ModelUses.names.joined(separator: ", ")).", valueName: "use"),
        completion: .list(ModelUses.names), transform: ModelUses.use)
    var use: Model.Use?

    @Option(
        name: .long, parsing: .unconditional, help: ArgumentHelp("Length.", valueName: "seconds"),
        transform: OptionValues.seconds)
    var seconds: Double?

    @Option(
        name: .long, help: ArgumentHelp("Shape: auto keeps the still's own. (default: auto)", valueName: "auto|W:H"),
        completion: .list(OptionValues.aspects), transform: OptionValues.aspect)
    var aspect: Aspect?

    @Option(name: .long, help: ArgumentHelp("As the model spells it: 480p, 720p, …", valueName: "resolution"))
    var resolution: String?

    @Option(
        name: .long, parsing: .unconditional, help: ArgumentHelp("Frames a second.", valueName: "fps"),
        transform: Self.rate)
    var fps: Int?

    @Flag(name: .long, help: "Make the end meet the beginning.")
    var loop = false

    @Flag(name: .long, help: "With sound.")
    var sound = false

    @Option(
        name: .long, help: ArgumentHelp("A picture of the last frame.", valueName: "file"),
        completion: .file(extensions: OptionValues.stills))
    var endStill: String?

    @Option(name: .long, help: ArgumentHelp("What to keep away from, in plain words.", valueName: "words"))
    var avoid: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A setting of the model; may be repeated.", valueName: "key=value"),
        transform: OptionValues.setting)
    var settings: [Setting] = []

    @Option(name: .long, help: ArgumentHelp("Ask this one alone.", valueName: "provider"))
    var provider: String?

    @Flag(name: .long, help: "Also what nobody knows the price of.")
    var allowUnpriced = false

    /// A model's own range is told by the model.
    private static func rate(_ text: String) throws -> Int {
        guard let value = Int(text), value > 0 else {
            throw ValidationError("frames a second are a whole number above 0; type --fps 16")
        }
        return value
    }
}
