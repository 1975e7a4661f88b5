import ArgumentParser
import Kinora
import KinoraCore

struct Presets: AsyncParsableCommand, Verb {
    static let configuration = CommandConfiguration(
        commandName: "presets",
        abstract: "Lists stored prompts, and what the built-in engine makes of each.",
        discussion: """
            config.yaml adds presets of your own under video: presets:. One with the name of a built-in preset takes \
            its place.
            """)

    @OptionGroup var common: CommonOptions

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let console = surroundings.console
        let desk = try surroundings.openDesk(common.config)
        let rows = desk.presets.map { preset in
            PresetRow(preset: preset, shortfalls: Result { try desk.shortfalls(of: preset) })
        }
        if common.json {
            console.give(JSONValue.object([("presets", .list(rows.map(\.json)))]).line)
        } else {
            let width = (rows.map(\.preset.name.count).max() ?? 0) + 2
            rows.flatMap { $0.lines(width: width) }.forEach(console.give)
        }
        return .done
    }
}
