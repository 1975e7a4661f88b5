import ArgumentParser
import KinoraCore

extension Jobs {
    struct Watch: AsyncParsableCommand, Verb {
        static let configuration = CommandConfiguration(
            commandName: "watch",
            abstract: "Goes on with a job, or looks on, until it has ended or waits for you.",
            discussion: """
                stdout is the path of the clip when the job has finished; with --json it is the job, however it ended. \
                Ctrl-C ends the watching, never the job.

                Exit status: 0 finished; failed: as if kinora animate had failed, 69 where nothing better is known; \
                130 cancelled, or Ctrl-C; 2 it waits for you to decide; 79 it waits for room under a budget; \
                73 it waits for space on the disk.

                Example:
                  kinora jobs watch 7F3KQ2ZD
                """)

        @OptionGroup var job: JobArgument
        @OptionGroup var common: CommonOptions

        func run(in surroundings: Surroundings) async throws -> ExitStatus {
            let console = surroundings.console
            let studio = try surroundings.openStudio(common.config)
            let id = try await job.whole(in: studio)
            let talk = ProgressTalk(console, common.manner(on: console))
            let end = try await keeping(
                "no longer watching job \(id), which is kept and not cancelled",
                hint: "kinora jobs watch \(id) goes on with it, kinora jobs cancel \(id) stops it"
            ) {
                defer { talk.end() }
                return JobEnd(try await studio.watch(id, progress: talk.report))
            }
            if common.json { console.give(JSONValue(end.job).line) }
            if end.status == .done {
                if !common.json { console.give(end.job.outputPath) }
            } else {
                console.complain(end.remark)
            }
            return end.status
        }
    }
}
