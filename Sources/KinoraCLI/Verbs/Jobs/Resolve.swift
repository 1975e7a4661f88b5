import ArgumentParser
import KinoraCore

extension Jobs {
    struct Resolve: AsyncParsableCommand, Verb {
        static let configuration = CommandConfiguration(
            commandName: "resolve",
            abstract: "Decides a job that waits for you: take what the provider has, leave it, or order again.",
            discussion: """
                stdout is empty, or the job as it stands with --json.

                Examples:
                  kinora jobs resolve 7F3KQ2ZD --adopt 764cabcf-b745-4b3e-ae38-1200304cf45b
                  kinora jobs resolve 7F3KQ2ZD --abandon
                """)

        @OptionGroup var job: JobArgument

        @Option(name: .long, help: ArgumentHelp("The provider has it under this id: fetch it.", valueName: "request"))
        var adopt: String?

        @Flag(name: .long, help: "Leave it; what was paid for is still fetched.")
        var abandon = false

        @Flag(name: .long, help: "Order it again, and pay again.")
        var resubmit = false

        @OptionGroup var common: CommonOptions

        func validate() throws { _ = try resolution() }

        private func resolution() throws -> JobResolution {
            switch (adopt, abandon, resubmit) {
            case (let request?, false, false) where !request.isEmpty: return .adopt(request: request)
            case (nil, true, false): return .abandon
            case (nil, false, true): return .resubmit
            default: throw ValidationError("type one of --adopt REQUEST, --abandon and --resubmit")
            }
        }

        func run(in surroundings: Surroundings) async throws -> ExitStatus {
            let console = surroundings.console
            let resolution = try resolution()
            let studio = try surroundings.openStudio(common.config)
            let id = try await job.whole(in: studio)
            let status = try await keeping(
                "interrupted while job \(id) was being decided", hint: "kinora jobs show \(id) tells how it stands"
            ) {
                try await studio.resolve(id, resolution)
            }
            if common.json { console.give(JSONValue(status).line) }
            if !common.quiet {
                console.remark(Self.said(resolution, of: status))
                if resolution == .abandon {
                    for line in Aftermath(job: status).lines { console.remark("note: \(line)") }
                }
            }
            return .done
        }

        private static func said(_ resolution: JobResolution, of job: JobStatus) -> String {
            let done =
                switch resolution {
                case .adopt(let request): "job \(job.id) goes on with request \(request)"
                case .abandon: "job \(job.id) is abandoned"
                case .resubmit: "job \(job.id) is ordered again"
                }
            return job.state.isTerminal ? done : "\(done); \(NextStep(job).watch) tells the end"
        }
    }
}
