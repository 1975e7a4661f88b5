import ArgumentParser
import KinoraCore

struct Doctor: AsyncParsableCommand, Verb {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Tells what works on this machine, what each missing thing costs you, and what to type.",
        discussion: "Exit status: 0 when clips can be made, 2 when they cannot.")

    @OptionGroup var common: CommonOptions

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let checks = await (try surroundings.openStudio(common.config)).checkUp()
        try Task.checkCancellation()
        let report = CheckUpReport(checks: checks, version: KinoraCommand.version)
        let console = surroundings.console
        if common.json {
            console.give(report.json.line)
        } else {
            let lines = report.lines(isUnicode: console.isUnicode) { console.paint($0, $1, on: console.data) }
            console.say(lines.joined(separator: "\n"))
        }
        return report.works ? .done : .found
    }
}
