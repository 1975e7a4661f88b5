import ArgumentParser
import KinoraCore

extension Jobs {
    struct List: AsyncParsableCommand, Verb {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists jobs, the newest first.",
            discussion: """
                Times are local, and UTC with --json. On a terminal an id is told by its end, which is enough to \
                type; elsewhere it is whole.

                Examples:
                  kinora jobs list
                  kinora jobs list --limit 5 --json
                """)

        @Option(
            name: .long, parsing: .unconditional,
            help: ArgumentHelp("How many at most, 1 to 10000. (default: 20)", valueName: "number"),
            transform: Self.limit)
        var limit: Int?

        @OptionGroup var common: CommonOptions

        private static let limitRange = 1...10_000

        private static func limit(_ text: String) throws -> Int {
            guard let value = Int(text), limitRange.contains(value) else {
                throw ValidationError("a whole number from 1 to \(limitRange.upperBound); type --limit 20")
            }
            return value
        }

        func run(in surroundings: Surroundings) async throws -> ExitStatus {
            let console = surroundings.console
            let jobs = try await surroundings.openStudio(common.config).jobs(limit: limit ?? 20)
            if common.json {
                console.give(JSONValue.object([("jobs", .list(jobs.map(JSONValue.init(row:))))]).line)
                return .done
            }
            if jobs.isEmpty, !common.quiet { console.remark("no jobs yet; kinora animate my.jpg makes one") }
            let table = JobTable(jobs: jobs, localOffset_s: surroundings.localOffset_s)
            let width = console.data.isTerminal ? console.data.columns() : nil
            let lines = table.lines(width: width, isUnicode: console.isUnicode) {
                console.paint($0, $1, on: console.data)
            }
            for line in lines { console.say(line) }
            return .done
        }
    }
}
