import ArgumentParser
import KinoraCore

struct Providers: AsyncParsableCommand, Verb {
    static let configuration = CommandConfiguration(
        commandName: "providers",
        abstract: "Shows who makes clips, whether a key is there, and how each did so far.",
        discussion: """
            Nothing is sent. Figures are of the last 30 days, from the jobs of this machine.

            Examples:
              kinora providers
              kinora providers --json
            """)

    @OptionGroup(title: "Everywhere") var common: CommonOptions

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let console = surroundings.console
        let providers = try await surroundings.openStudio(common.config).providers()
        if common.json {
            console.give(JSONValue.object([("providers", .list(providers.map(JSONValue.init)))]).line)
            return .done
        }
        let table = ProviderTable(providers: providers)
        for line in table.lines(isUnicode: console.isUnicode, paint: { console.paint($0, $1, on: console.data) }) {
            console.say(line)
        }
        return .done
    }
}
