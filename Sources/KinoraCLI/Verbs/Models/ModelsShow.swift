import ArgumentParser
import KinoraCore

extension Models {
    struct Show: AsyncParsableCommand, Verb {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one model: settings and their ranges, sellers, prices and where they come from.",
            discussion: "Takes a model's id or the name of an endpoint; an old name leads to what took its place.")

        @Argument(help: ArgumentHelp("A model of kinora models, or an endpoint.", valueName: "id"))
        var id: String

        @OptionGroup var common: CommonOptions

        func run(in surroundings: Surroundings) async throws -> ExitStatus {
            let console = surroundings.console
            let sheet = try surroundings.openStudio(common.config).model(id)
            if common.json {
                console.give(JSONValue(whole: sheet).line)
                return .done
            }
            let lines = ModelPage(sheet: sheet).lines(isUnicode: console.isUnicode) {
                console.paint($0, $1, on: console.data)
            }
            for line in lines { console.say(line) }
            return .done
        }
    }
}
