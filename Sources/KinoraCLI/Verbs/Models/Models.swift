import ArgumentParser

struct Models: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "Lists models, who sells them, and for how much.",
        discussion: """
            Prices are for the usual settings and the usual length; kinora quote tells what yours costs. Nothing is \
            sent, and no key is needed.

            Examples:
              kinora models
              kinora models --for loop
              kinora models show ID
            """,
        subcommands: [List.self, Show.self],
        defaultSubcommand: List.self)
}
