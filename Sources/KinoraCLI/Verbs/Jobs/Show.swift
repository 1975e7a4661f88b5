import ArgumentParser
import KinoraCore

extension Jobs {
    struct Show: AsyncParsableCommand, Verb {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows all of one job: its takes, what they wait for, what was sent and paid.",
            discussion: """
                Example:
                  kinora jobs show 7F3KQ2ZD
                """)

        @OptionGroup var job: JobArgument
        @OptionGroup var common: CommonOptions

        func run(in surroundings: Surroundings) async throws -> ExitStatus {
            let console = surroundings.console
            let studio = try surroundings.openStudio(common.config)
            let status = try await studio.job(job.whole(in: studio))
            if common.json {
                console.give(JSONValue(status).line)
                return .done
            }
            let sheet = JobSheet(job: status, localOffset_s: surroundings.localOffset_s)
            for line in sheet.lines(paint: { console.paint($0, $1, on: console.data) }) { console.say(line) }
            return .done
        }
    }
}
