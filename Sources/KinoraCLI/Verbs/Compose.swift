import ArgumentParser
import Kinora
import KinoraCore

struct Compose: AsyncParsableCommand, Verb {
    static let configuration = CommandConfiguration(
        commandName: "compose",
        abstract: "Puts a prompt together from its parts.",
        discussion: """
            stdout is the prompt; what to avoid, and what the linter says of it, are on stderr. A part that nobody \
            spoke of is filled in where a model needs it; --explain tells where each came from.

            Examples:
              kinora compose "wind in her hair, golden hour"
              kinora compose "the teapot" --motion "steam is rising" --camera "slow push in" --explain
            """)

    @Argument(help: ArgumentHelp("Words of any kind; each clause finds its place.", valueName: "text"))
    var text: String?

    @Option(name: .long, help: ArgumentHelp("Who or what stays as it is.", valueName: "words"))
    var subject: String?
    @Option(name: .long, help: ArgumentHelp("What moves, and how.", valueName: "words"))
    var motion: String?
    @Option(name: .long, help: ArgumentHelp("What the camera does.", valueName: "words"))
    var camera: String?
    @Option(name: .long, help: ArgumentHelp("Light, weather, surroundings.", valueName: "words"))
    var environment: String?
    @Option(name: .long, help: ArgumentHelp("How it looks.", valueName: "words"))
    var style: String?
    @Option(name: .long, help: ArgumentHelp("What to keep away from.", valueName: "words"))
    var avoid: String?
    @Option(name: .long, help: ArgumentHelp("Fill what is open from a stored prompt.", valueName: "name"))
    var preset: String?
    @Flag(name: .long, help: "Tell which part came from where.")
    var explain = false

    @OptionGroup(title: "Everywhere") var common: CommonOptions

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let console = surroundings.console
        let desk = try surroundings.openDesk(common.config)
        let typed: [(Composition.Kind, String?)] = [
            (.subject, subject), (.motion, motion), (.camera, camera), (.environment, environment), (.style, style),
        ]
        let parts = Dictionary(uniqueKeysWithValues: typed.compactMap { kind, words in words.map { (kind, $0) } })
        let wish = CompositionWish(
            text: text ?? "", parts: parts, avoid: avoid ?? "", preset: try preset.map(desk.preset))
        let composition = desk.compose(wish)
        let prompt = composition.prompt
        let findings = desk.findings(in: prompt).filter { $0.severity > .note }
        if common.json {
            console.give(ComposeReport(composition: composition, findings: findings).json.line)
            return .done
        }
        if explain {
            ComposeReport(composition: composition, findings: findings).lines.forEach(console.give)
        } else {
            console.give(prompt.text)
        }
        if !common.quiet {
            if !explain, !prompt.avoid.isEmpty { console.remark("avoid: \(prompt.avoid)") }
            for finding in findings {
                console.remark("\(finding.severity.rawValue): \(finding.message); \(finding.fix.advice)")
            }
        }
        return .done
    }
}
