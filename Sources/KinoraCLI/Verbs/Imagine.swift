import ArgumentParser
import KinoraCore

struct Imagine: AsyncParsableCommand, Verb {
    static let configuration = CommandConfiguration(
        commandName: "imagine",
        abstract: "Makes a still from words.",
        discussion: """
            stdout is the path of each still. It is made by a provider and costs money; kinora quote - tells how much.

            Examples:
              kinora imagine "a red fox in the snow, portrait, soft light"
              kinora imagine "a lighthouse at dusk" --takes 4 --aspect 16:9 -o lighthouse.png
            """)

    @Argument(help: ArgumentHelp("What is to be seen, in quotes.", valueName: "prompt"))
    var prompt: String

    @OptionGroup(title: "The still") var shape: StillOptions
    @OptionGroup(title: "Everywhere") var common: CommonOptions

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        try await shape.make(prompt, of: nil, common, in: surroundings)
    }
}

struct Edit: AsyncParsableCommand, Verb {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Changes what is to be seen in a still.",
        discussion: """
            First the state, then the motion: a video model moves what is there, it does not take shoes off. stdout is \
            the path of each new still; the old one stays as it is.

            Examples:
              kinora edit my.jpg "barefoot, same pose"
              kinora edit my.jpg "at night, street lamps" --takes 3 -o night.png
            """)

    @Argument(
        help: ArgumentHelp("The picture.", valueName: "still"),
        completion: .file(extensions: OptionValues.stills))
    var still: String

    @Argument(help: ArgumentHelp("What is to be different, in quotes.", valueName: "instruction"))
    var instruction: String

    @OptionGroup(title: "The still") var shape: StillOptions
    @OptionGroup(title: "Everywhere") var common: CommonOptions

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        guard !still.isEmpty else { throw ValidationError("the still has no name; type kinora edit my.jpg \"…\"") }
        return try await shape.make(instruction, of: still, common, in: surroundings)
    }
}
