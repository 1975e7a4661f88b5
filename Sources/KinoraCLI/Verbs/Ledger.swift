import ArgumentParser
import KinoraCore

struct Ledger: AsyncParsableCommand, Verb {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Tells what was spent and what is set aside.",
        discussion: """
            Days are UTC. --json gives totals and entries, --csv the entries alone under a header line, quoted as RFC \
            4180 has it; amounts are dollars with six digits, exactly as they are in the books.

            Examples:
              kinora ledger
              kinora ledger --by model --since 2026-01-01
              kinora ledger --csv > ledger.csv
            """)

    @Option(
        name: .long, help: ArgumentHelp("Totals by day, provider or model. (default: day)", valueName: "group"),
        completion: .list(Self.groups), transform: Self.group)
    var by: LedgerReport.Group?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp("From the beginning of this day on, UTC. (default: all)", valueName: "YYYY-MM-DD"),
        transform: Self.day)
    var since: Int64?

    @Flag(name: .long, help: "Print the entries as comma-separated values on stdout.")
    var csv = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if csv, common.json { throw ValidationError("--csv and --json are two ways to print; leave one out") }
    }

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let console = surroundings.console
        let group = by ?? .day
        let report = try await surroundings.openStudio(common.config).ledger(by: group, since_unixMs: since)
        let sheet = LedgerSheet(report: report, group: group)
        if common.json {
            console.give(JSONValue(report, by: group).line)
        } else if csv {
            for line in sheet.csv { console.give(line) }
        } else {
            let lines = sheet.lines(isUnicode: console.isUnicode) { console.paint($0, $1, on: console.data) }
            for line in lines { console.say(line) }
            if lines.isEmpty, !common.quiet {
                console.remark("nothing is in the ledger\(since == nil ? "" : " since that day")")
            }
        }
        return .done
    }

    private static let groups = LedgerReport.Group.allCases.map(\.rawValue)

    private static func group(_ text: String) throws -> LedgerReport.Group {
        guard let group = LedgerReport.Group(rawValue: text) else {
            throw ValidationError("there are \(groups.joined(separator: ", ")); type --by model")
        }
        return group
    }

    private static func day(_ text: String) throws -> Int64 {
        guard let start = Timestamp.dayStart_unixMs(text) else {
            throw ValidationError("a day is YYYY-MM-DD; type --since 2026-01-31")
        }
        return start
    }
}
