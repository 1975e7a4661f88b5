import ArgumentParser
import KinoraCore

extension Models {
    struct List: AsyncParsableCommand, Verb {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists models, by family. (default)")

        @Option(
            name: .customLong("for"),
            help: ArgumentHelp(
                "Those that are good for this alone: \(ModelUses.names.joined(separator: ", ")).", valueName: "use"),
            completion: .list(ModelUses.names), transform: ModelUses.use)
        var use: Model.Use?

        @OptionGroup var common: CommonOptions

        func run(in surroundings: Surroundings) async throws -> ExitStatus {
            let console = surroundings.console
            let sheets = try surroundings.openStudio(common.config).models(for: use)
            if common.json {
                console.give(JSONValue.object([("models", .list(sheets.map(JSONValue.init(row:))))]).line)
                return .done
            }
            let lines = PriceTable(sheets: sheets).lines(isUnicode: console.isUnicode) {
                console.paint($0, $1, on: console.data)
            }
            for line in lines { console.say(line) }
            return .done
        }
    }
}

/// What may stand after `--for`.
enum ModelUses {
    static let names = Model.Use.allCases.map(\.rawValue)

    static func use(_ text: String) throws -> Model.Use {
        guard let use = Model.Use(rawValue: text) else {
            throw ValidationError("there are \(names.joined(separator: ", ")); type --for \(names[0])")
        }
        return use
    }
}
