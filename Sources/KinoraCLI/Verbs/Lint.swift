import ArgumentParser
import Kinora
import KinoraCore

struct Lint: AsyncParsableCommand, Verb {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Tells what is wrong with a prompt before anybody pays for it.",
        discussion: """
            Exit status: 0 when all is well, 2 when there is a warning or an error. Notes alone are fine. The rules are \
            for models that paint frames of their own; config.yaml turns them off or makes them stricter under \
            lint: rules:.

            With --fix stdout is the prompt after the edits that are safe.

            Examples:
              kinora lint "she waves hello"
              kinora lint "she waves hello" --fix
              kinora lint --after "the face melts"
            """)

    @Argument(help: ArgumentHelp("The prompt, in quotes.", valueName: "prompt"))
    var prompt: String?

    @Flag(name: .long, help: "Make the edits that are safe, and print the prompt.")
    var fix = false

    @Option(
        name: .long, help: ArgumentHelp("What was wrong with a clip: tells what to change.", valueName: "problem"))
    var after: String?

    @OptionGroup(title: "Circumstances") var circumstances: LintOptions
    @OptionGroup(title: "Everywhere") var common: CommonOptions

    func validate() throws {
        guard prompt == nil, after == nil, circumstances.preset == nil else { return }
        throw ValidationError("there is no prompt; type kinora lint \"wind in her hair, static camera\"")
    }

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let console = surroundings.console
        let desk = try surroundings.openDesk(common.config)
        let asked = try circumstances.prompt(prompt ?? "", desk)
        let known = circumstances.known(asked.preset)
        let trouble = try after.map(Self.trouble)
        // Asked about a clip alone, there is no prompt to find fault with.
        let isAsked = prompt != nil || circumstances.preset != nil
        let findings = isAsked ? desk.findings(in: asked.prompt, known) : []
        let fixed = fix && isAsked ? desk.mended(asked.prompt, known) : nil
        let report = LintReport(prompt: asked.prompt.text, findings: findings, trouble: trouble, fixed: fixed)
        if common.json {
            console.give(report.json.line)
        } else if let fixed {
            if !common.quiet { report.fixLines.forEach(console.remark) }
            console.give(fixed.prompt.text)
        } else {
            let lines = report.lines(isUnicode: console.isUnicode) { console.paint($0, $1, on: console.data) }
            if !lines.isEmpty { console.say(lines.joined(separator: "\n")) }
        }
        let left = fixed.map { desk.findings(in: $0.prompt, known) } ?? findings
        return left.contains { $0.severity > .note } ? .found : .done
    }

    private static func trouble(_ problem: String) throws -> Trouble {
        if let trouble = PromptDesk.trouble(problem) { return trouble }
        throw KinoraError(
            .usage, "nothing is known about “\(problem.prefix(80))”",
            hint: "say it with one of these: \(PromptDesk.troubles.map(\.code).joined(separator: ", "))")
    }
}
