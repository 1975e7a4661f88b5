import ArgumentParser
import KinoraCore

/// `kinora quote`; the noun of the same name is the answer.
struct QuoteVerb: AsyncParsableCommand, Verb {
    static let configuration = CommandConfiguration(
        commandName: "quote",
        abstract: "Tells what a clip would cost, who would make it, and who would not and why.",
        discussion: """
            Nothing is sent, and no key is needed. Exit status: 0 when somebody can do it, 69 when nobody can.

            Examples:
              kinora quote my.jpg "wind in her hair"
              kinora quote my.jpg "waves" --for loop
              kinora quote my.jpg "she turns" --seconds 10 --json
            """)

    @Argument(
        help: ArgumentHelp("The picture; - for a model that works from words alone.", valueName: "still"),
        completion: .file(extensions: OptionValues.stills))
    var still: String

    @Argument(help: ArgumentHelp("What should move, and how, in quotes.", valueName: "prompt"))
    var prompt: String?

    @OptionGroup var wish: QuoteOptions
    @OptionGroup(title: "Everywhere") var common: CommonOptions

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let console = surroundings.console
        let quote = try await surroundings.openStudio(common.config).quote(asked())
        if common.json {
            console.give(JSONValue(quote).line)
        } else {
            for line in QuoteSheet(quote: quote).lines { console.give(line) }
        }
        return quote.path.isEmpty ? .unavailable : .done
    }

    private func asked() throws -> OrderWish {
        guard !still.isEmpty else { throw ValidationError("the still has no name; type kinora quote my.jpg") }
        return OrderWish(
            model: wish.model ?? "auto", use: wish.use, stillPath: still == "-" ? nil : still,
            endStillPath: wish.endStill, prompt: MotionPrompt(prompt ?? "", avoid: wish.avoid ?? ""),
            seconds: wish.seconds, fps: wish.fps, aspect: wish.aspect ?? .auto, resolution: wish.resolution,
            loop: wish.loop, sound: wish.sound, settings: try settings(), provider: wish.provider,
            allowsUnpriced: wish.allowUnpriced)
    }

    private func settings() throws -> [String: String] {
        var settings: [String: String] = [:]
        for setting in wish.settings where settings.updateValue(setting.value, forKey: setting.key) != nil {
            throw ValidationError("--set \(setting.key) is there twice; leave one out")
        }
        return settings
    }
}
