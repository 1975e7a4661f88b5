import ArgumentParser
import KinoraCore

extension Jobs {
    struct Cancel: AsyncParsableCommand, Verb {
        static let configuration = CommandConfiguration(
            commandName: "cancel",
            abstract: "Stops a job. What was paid for is still fetched.",
            discussion: """
                stdout is empty, or the job as it stands with --json.

                Example:
                  kinora jobs cancel 7F3KQ2ZD
                """)

        @OptionGroup var job: JobArgument
        @OptionGroup var common: CommonOptions

        func run(in surroundings: Surroundings) async throws -> ExitStatus {
            let console = surroundings.console
            let studio = try surroundings.openStudio(common.config)
            let id = try await job.whole(in: studio)
            let status = try await keeping(
                "interrupted while job \(id) was being cancelled", hint: "kinora jobs show \(id) tells how it stands"
            ) {
                try await studio.cancel(id)
            }
            if common.json { console.give(JSONValue(status).line) }
            if !common.quiet {
                console.remark(Self.said(of: status))
                for line in Aftermath(job: status).lines { console.remark("note: \(line)") }
            }
            return .done
        }

        private static func said(of job: JobStatus) -> String {
            switch job.state {
            case .cancelled: "job \(job.id) is cancelled"
            case .finished: "job \(job.id) had finished before it could be stopped: \(job.outputPath)"
            case .failed: "job \(job.id) had failed before it could be stopped"
            case .waiting, .running, .held:
                "job \(job.id) is being stopped, its provider has the word; \(NextStep(job).watch) tells the end"
            }
        }
    }
}
