import ArgumentParser
import KinoraCore

/// What matters where a provider makes the clip.
struct PaidOptions: ParsableArguments {
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "What it is for; auto picks by it: \(ModelUses.names.joined(separator: ", ")).", valueName: "use"),
        completion: .list(ModelUses.names), transform: ModelUses.use)
    var use: Model.Use?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp("How many times it is made, 1 to 8. (default: 1)", valueName: "number"),
        transform: Self.takes)
    var takes: Int?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp("What one take may cost at most. (default: budget.take_usd)", valueName: "USD"),
        transform: Self.dollars)
    var cap: Int64?

    @Option(name: .long, help: ArgumentHelp("Ask this one alone: fal or runpod.", valueName: "provider"))
    var provider: String?

    @Option(
        name: .long, help: ArgumentHelp("A picture of the last frame.", valueName: "file"),
        completion: .file(extensions: OptionValues.stills))
    var endStill: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Change the still first, by a paid model; the changed one is kept beside it.", valueName: "instruction"))
    var edit: String?

    @Flag(name: .long, help: "With sound.")
    var sound = false

    @Flag(name: .long, help: "Also what nobody knows the price of.")
    var allowUnpriced = false

    /// Something was said that only a provider can do.
    var isSaid: Bool {
        use != nil || takes != nil || cap != nil || provider != nil || endStill != nil || sound || allowUnpriced
    }

    static func takes(_ text: String) throws -> Int {
        let range = Commission.takesRange
        guard let value = Int(text), range.contains(value) else {
            throw ValidationError("a job has \(range.lowerBound) to \(range.upperBound) takes; type --takes 3")
        }
        return value
    }

    /// In millionths.
    static func dollars(_ text: String) throws -> Int64 {
        guard let amount = Dollars.micro(text) else {
            throw ValidationError("a cap is an amount in US dollars; type --cap 0.50")
        }
        return amount
    }
}
